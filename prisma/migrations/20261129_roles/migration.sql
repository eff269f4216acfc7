-- What belongs to one patient refers only to what is hers, and a stored answer is shown only to whom it was given.

-- A reference that names the clinic alone lets a row of one patient point at another's. The patient goes into the key.

ALTER TABLE assessments ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE readiness_results ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE clearances ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE plans ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE session_logs ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE check_ins ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE flags ADD UNIQUE (clinic_id, patient_id, id);
ALTER TABLE follow_ups ADD UNIQUE (clinic_id, patient_id, id);

ALTER TABLE assessments DROP CONSTRAINT assessments_clinic_id_amends_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, amends_id) REFERENCES assessments (clinic_id, patient_id, id);
ALTER TABLE correction_requests DROP CONSTRAINT correction_requests_clinic_id_amendment_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, amendment_id) REFERENCES assessments (clinic_id, patient_id, id);
ALTER TABLE readiness_results DROP CONSTRAINT readiness_results_clinic_id_assessment_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, assessment_id) REFERENCES assessments (clinic_id, patient_id, id);
ALTER TABLE clearances DROP CONSTRAINT clearances_clinic_id_readiness_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, readiness_id) REFERENCES readiness_results (clinic_id, patient_id, id),
  DROP CONSTRAINT clearances_clinic_id_superseded_by_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, superseded_by_id) REFERENCES clearances (clinic_id, patient_id, id);
ALTER TABLE plans DROP CONSTRAINT plans_clinic_id_clearance_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, clearance_id) REFERENCES clearances (clinic_id, patient_id, id);
ALTER TABLE plan_revisions DROP CONSTRAINT plan_revisions_clinic_id_plan_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, plan_id) REFERENCES plans (clinic_id, patient_id, id);
ALTER TABLE plan_releases DROP CONSTRAINT plan_releases_clinic_id_plan_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, plan_id) REFERENCES plans (clinic_id, patient_id, id);
ALTER TABLE check_ins DROP CONSTRAINT check_ins_clinic_id_session_log_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, session_log_id) REFERENCES session_logs (clinic_id, patient_id, id);
ALTER TABLE flags DROP CONSTRAINT flags_clinic_id_session_log_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, session_log_id) REFERENCES session_logs (clinic_id, patient_id, id),
  DROP CONSTRAINT flags_clinic_id_check_in_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, check_in_id) REFERENCES check_ins (clinic_id, patient_id, id);
ALTER TABLE episodes DROP CONSTRAINT episodes_clinic_id_pause_flag_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, pause_flag_id) REFERENCES flags (clinic_id, patient_id, id);
ALTER TABLE follow_ups DROP CONSTRAINT follow_ups_clinic_id_clearance_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, clearance_id) REFERENCES clearances (clinic_id, patient_id, id);
ALTER TABLE appointments DROP CONSTRAINT appointments_clinic_id_follow_up_id_fkey,
  ADD FOREIGN KEY (clinic_id, patient_id, follow_up_id) REFERENCES follow_ups (clinic_id, patient_id, id);

-- A stored answer holds what a colleague, or another patient, may not read.
CREATE POLICY own_user ON idempotency_keys AS RESTRICTIVE
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
