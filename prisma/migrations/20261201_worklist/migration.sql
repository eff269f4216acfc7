-- Rows of the worklist that a physiotherapist put off, each with its reason, and the word that a list has changed.

CREATE TABLE worklist_snoozes (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  until_day date NOT NULL,
  reason text NOT NULL,
  snoozed_at timestamptz(3) NOT NULL,
  snoozed_by_id uuid NOT NULL,
  ended_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  UNIQUE (clinic_id, id)
);
ALTER TABLE worklist_snoozes
  ADD CHECK (until_day BETWEEN '1900-01-01' AND '2199-12-31'),
  ADD CHECK (length(reason) BETWEEN 1 AND 300);
-- A row is put off once at a time; who puts it off anew ends what stood.
CREATE UNIQUE INDEX worklist_snoozes_standing ON worklist_snoozes (clinic_id, episode_id) WHERE ended_at IS NULL;
CREATE INDEX worklist_snoozes_by_patient ON worklist_snoozes (clinic_id, patient_id, snoozed_at);

ALTER TABLE worklist_snoozes ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE worklist_snoozes ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE worklist_snoozes ADD FOREIGN KEY (clinic_id, patient_id, episode_id)
  REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE worklist_snoozes ADD FOREIGN KEY (clinic_id, snoozed_by_id) REFERENCES users (clinic_id, id);

ALTER TABLE worklist_snoozes ENABLE ROW LEVEL SECURITY;
ALTER TABLE worklist_snoozes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON worklist_snoozes USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON worklist_snoozes AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

GRANT SELECT, INSERT ON worklist_snoozes TO restride_app;
GRANT UPDATE (ended_at, version) ON worklist_snoozes TO restride_app;

-- Who has gone through the tour of her first day, or sent it away.
ALTER TABLE users ADD COLUMN tour_seen_at timestamptz(3);

-- Whose list changed, and nothing else: everybody who may connect can hear it. It runs as whoever changed the row, so it
-- names the care team of a patient this transaction may see. PostgreSQL sends it when the transaction has committed, and
-- once, however many rows of it changed.
CREATE FUNCTION tell_worklists() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  PERFORM pg_notify('worklist', member.clinic_id || ' ' || member.user_id)
    FROM care_team_members member
    WHERE member.clinic_id = (changed ->> 'clinic_id')::uuid
      AND member.patient_id = coalesce(changed ->> 'patient_id', changed ->> 'id')::uuid;
  -- Who has just left a care team is not in it any more.
  IF TG_TABLE_NAME = 'care_team_members' AND TG_OP = 'DELETE' THEN
    PERFORM pg_notify('worklist', OLD.clinic_id || ' ' || OLD.user_id);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER flags_tell_worklists AFTER INSERT OR UPDATE ON flags
  FOR EACH ROW EXECUTE FUNCTION tell_worklists();
CREATE TRIGGER episodes_tell_worklists AFTER INSERT OR UPDATE ON episodes
  FOR EACH ROW EXECUTE FUNCTION tell_worklists();
CREATE TRIGGER follow_ups_tell_worklists AFTER INSERT OR UPDATE ON follow_ups
  FOR EACH ROW EXECUTE FUNCTION tell_worklists();
CREATE TRIGGER snoozes_tell_worklists AFTER INSERT OR UPDATE ON worklist_snoozes
  FOR EACH ROW EXECUTE FUNCTION tell_worklists();
CREATE TRIGGER session_logs_tell_worklists AFTER INSERT OR UPDATE ON session_logs
  FOR EACH ROW EXECUTE FUNCTION tell_worklists();
CREATE TRIGGER care_teams_tell_worklists AFTER INSERT OR DELETE ON care_team_members
  FOR EACH ROW EXECUTE FUNCTION tell_worklists();
CREATE TRIGGER patients_tell_worklists AFTER UPDATE ON patients
  FOR EACH ROW EXECUTE FUNCTION tell_worklists();
