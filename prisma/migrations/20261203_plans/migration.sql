-- That she has seen a revision of her plan: said by herself, once, and never taken back.

ALTER TABLE plan_revisions ADD UNIQUE (clinic_id, patient_id, plan_id, revision);

CREATE TABLE plan_acknowledgements (
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  revision integer NOT NULL,
  acknowledged_at timestamptz(3) NOT NULL,
  PRIMARY KEY (plan_id, revision)
);
CREATE INDEX plan_acknowledgements_by_patient ON plan_acknowledgements (clinic_id, patient_id);

ALTER TABLE plan_acknowledgements ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE plan_acknowledgements ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE plan_acknowledgements ADD FOREIGN KEY (clinic_id, patient_id, plan_id, revision)
  REFERENCES plan_revisions (clinic_id, patient_id, plan_id, revision);

ALTER TABLE plan_acknowledgements ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_acknowledgements FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON plan_acknowledgements USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON plan_acknowledgements AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
GRANT SELECT, INSERT ON plan_acknowledgements TO restride_app;
