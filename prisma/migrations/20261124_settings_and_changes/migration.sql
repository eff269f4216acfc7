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
