-- Letters and run passports, filed in the chart as they were given: what stood in them, who, when, to whom.

CREATE TABLE letters (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  clearance_id uuid NOT NULL,
  disclosure_id uuid NOT NULL,
  kind text NOT NULL,
  addressed_to text NOT NULL,
  recipient text NOT NULL,
  lang lang NOT NULL,
  parts jsonb NOT NULL,
  covering_text text NOT NULL,
  content jsonb NOT NULL,
  filed_by_id uuid NOT NULL,
  filed_at timestamptz(3) NOT NULL,
  UNIQUE (clinic_id, disclosure_id)
);
-- What belongs to one patient refers only to what is hers.
ALTER TABLE clearances ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE letters
  ADD CHECK (kind IN ('clearance_letter', 'run_passport')),
  ADD CHECK (addressed_to IN ('family_doctor', 'patient', 'insurer', 'other_clinic')),
  ADD CHECK (length(recipient) BETWEEN 1 AND 200),
  ADD CHECK (length(covering_text) BETWEEN 1 AND 4000);
CREATE INDEX letters_by_patient ON letters (clinic_id, patient_id, filed_at DESC, id);

ALTER TABLE letters ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE letters ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE letters ADD FOREIGN KEY (clinic_id, patient_id, clearance_id) REFERENCES clearances (clinic_id, patient_id, id);
ALTER TABLE letters ADD FOREIGN KEY (clinic_id, patient_id, disclosure_id) REFERENCES disclosures (clinic_id, patient_id, id);
ALTER TABLE letters ADD FOREIGN KEY (clinic_id, filed_by_id) REFERENCES users (clinic_id, id);

ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE letters FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON letters USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON letters AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
CREATE POLICY staff_filing ON letters AS RESTRICTIVE FOR INSERT WITH CHECK (current_patient() IS NULL);
GRANT SELECT, INSERT ON letters TO restride_app;
