-- Each time a whole record left the system, and why.

CREATE TABLE record_exports (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  format text NOT NULL,
  reason text,
  disclosure_id uuid,
  exported_by_id uuid NOT NULL,
  exported_at timestamptz(3) NOT NULL
);
-- What belongs to one patient refers only to what is hers.
ALTER TABLE disclosures ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE record_exports
  ADD CHECK (format IN ('json', 'pdf')),
  -- A patient needs none for her own.
  ADD CHECK (length(reason) BETWEEN 10 AND 1000);
CREATE INDEX record_exports_by_patient ON record_exports (clinic_id, patient_id, exported_at);

ALTER TABLE record_exports ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE record_exports ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE record_exports ADD FOREIGN KEY (clinic_id, exported_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE record_exports ADD FOREIGN KEY (clinic_id, patient_id, disclosure_id)
  REFERENCES disclosures (clinic_id, patient_id, id);

ALTER TABLE record_exports ENABLE ROW LEVEL SECURITY;
ALTER TABLE record_exports FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON record_exports USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON record_exports AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
GRANT SELECT, INSERT ON record_exports TO restride_app;
