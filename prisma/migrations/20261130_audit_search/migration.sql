-- The trail is searched and read newest first by the time of the act, by patient, by person and whole.

DROP INDEX audit_by_patient;
DROP INDEX audit_by_actor;
DROP INDEX audit_by_time;
CREATE INDEX audit_by_patient ON audit_events (clinic_id, patient_id, at DESC, id);
CREATE INDEX audit_by_actor ON audit_events (clinic_id, actor_id, at DESC, id);
CREATE INDEX audit_by_time ON audit_events (clinic_id, at DESC, id);
