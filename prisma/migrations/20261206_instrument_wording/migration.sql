-- The wording of outcome measures that a licensed clinic has loaded, in versions that are appended. None ships with Restride.

CREATE TABLE instrument_wordings (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  version integer NOT NULL,
  measure text NOT NULL,
  language lang NOT NULL,
  -- NULL, with the licence: what was loaded before is shown no longer.
  content jsonb,
  licence_holder text,
  licence_reference text,
  withdrawn_reason text,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  UNIQUE (clinic_id, version)
);
ALTER TABLE instrument_wordings ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE instrument_wordings ADD FOREIGN KEY (clinic_id, recorded_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE instrument_wordings
  ADD CHECK (version >= 1),
  ADD CHECK (length(measure) BETWEEN 1 AND 40),
  ADD CHECK (jsonb_typeof(content) = 'object'),
  ADD CHECK (num_nonnulls(content, licence_holder, licence_reference) = CASE WHEN withdrawn_reason IS NULL THEN 3 ELSE 0 END),
  ADD CHECK (length(licence_holder) BETWEEN 1 AND 200),
  ADD CHECK (length(licence_reference) BETWEEN 1 AND 200),
  ADD CHECK (length(withdrawn_reason) BETWEEN 1 AND 500);

ALTER TABLE instrument_wordings ENABLE ROW LEVEL SECURITY;
ALTER TABLE instrument_wordings FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON instrument_wordings USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
-- Licensed for the clinic's own staff: a patient's sign-in sees none of it.
CREATE POLICY staff_only ON instrument_wordings AS RESTRICTIVE
  USING (current_patient() IS NULL)
  WITH CHECK (current_patient() IS NULL);
GRANT SELECT, INSERT ON instrument_wordings TO restride_app;
