-- Ruleset labels, what a patient says has changed, and the settings of a clinic.

-- What earlier installations stored as ruleset 1.0.0 had 28 criteria; 1.0.0 is the full set now. Those rows take the
-- label under which their rules stay evaluable (ADR 0011), in the column and in the stored result, so that they go on
-- replaying to the same bytes. Nothing else of a stored decision changes. The server's role may not update these rows;
-- this runs once, as their owner, clinic by clinic because the walls stand before the owner too.

DO $$
DECLARE
  one uuid;
BEGIN
  FOR one IN SELECT id FROM clinics LOOP
    PERFORM set_config('app.clinic_id', one::text, true);
    UPDATE readiness_results
      SET ruleset_version = '0.9.0', result = jsonb_set(result, '{ruleset}', '"0.9.0"')
      WHERE ruleset_version = '1.0.0';
  END LOOP;
  PERFORM set_config('app.clinic_id', '', true);
END
$$;

ALTER TYPE flag_kind ADD VALUE 'changed';
ALTER TYPE flag_kind ADD VALUE 'wellbeing';

ALTER TABLE check_ins
  ADD COLUMN changes jsonb NOT NULL DEFAULT '[]',
  ADD CHECK (jsonb_typeof(changes) = 'array');

ALTER TABLE readiness_results ADD COLUMN settings_version integer CHECK (settings_version >= 0);

CREATE TABLE rule_settings (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  version integer NOT NULL,
  settings jsonb NOT NULL,
  reason text NOT NULL,
  published_by_id uuid NOT NULL,
  published_at timestamptz(3) NOT NULL,
  UNIQUE (clinic_id, version)
);
ALTER TABLE rule_settings ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE rule_settings ADD FOREIGN KEY (clinic_id, published_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE rule_settings
  ADD CHECK (version >= 1),
  ADD CHECK (jsonb_typeof(settings) = 'object'),
  ADD CHECK (length(reason) BETWEEN 1 AND 1000);

ALTER TABLE rule_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON rule_settings USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
-- A patient's own sign-in reads them, for what she is told at once, and publishes none.
CREATE POLICY staff_publish ON rule_settings AS RESTRICTIVE FOR INSERT WITH CHECK (current_patient() IS NULL);
GRANT SELECT, INSERT ON rule_settings TO restride_app;
