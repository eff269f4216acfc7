-- Break-glass, hand-over of care, and what a patient may ask of her record: disclosures, corrections, consents.

ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'break_glass';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'export';

-- One row a grant. Only the privacy officer's mark is ever added.
CREATE TABLE break_glass_grants (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  user_id uuid NOT NULL,
  reason_code text NOT NULL,
  reason text NOT NULL,
  granted_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  reviewed_at timestamptz(3),
  reviewed_by_id uuid,
  review_outcome text,
  review_note text,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (clinic_id, id)
);
ALTER TABLE break_glass_grants
  ADD CHECK (reason_code IN ('emergency', 'covering_colleague', 'patient_asked', 'safety_concern', 'other')),
  ADD CHECK (length(reason) BETWEEN 10 AND 1000),
  ADD CHECK (expires_at = granted_at + interval '60 minutes'),
  ADD CHECK (review_outcome IN ('justified', 'concern')),
  ADD CHECK ((reviewed_at IS NULL) = (reviewed_by_id IS NULL)),
  ADD CHECK ((reviewed_at IS NULL) = (review_outcome IS NULL)),
  ADD CHECK ((reviewed_at IS NULL) = (review_note IS NULL)),
  ADD CHECK (length(review_note) BETWEEN 1 AND 1000),
  ADD CHECK (reviewed_by_id <> user_id),
  -- Two at once, or one after the other before the first has run out, would be an extension.
  ADD CONSTRAINT break_glass_not_extended EXCLUDE USING gist (
    clinic_id WITH =, patient_id WITH =, user_id WITH =, tstzrange(granted_at, expires_at, '[)') WITH &&
  );
CREATE INDEX break_glass_unreviewed ON break_glass_grants (clinic_id, granted_at DESC, id) WHERE reviewed_at IS NULL;

CREATE TABLE care_team_changes (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  user_id uuid NOT NULL,
  change text NOT NULL,
  changed_by_id uuid NOT NULL,
  changed_at timestamptz(3) NOT NULL
);
ALTER TABLE care_team_changes ADD CHECK (change IN ('added', 'removed'));
CREATE INDEX care_team_changes_by_patient ON care_team_changes (clinic_id, patient_id, changed_at);

CREATE TABLE disclosures (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  disclosed_on date NOT NULL,
  recipient text NOT NULL,
  purpose text NOT NULL,
  description text NOT NULL,
  authority text NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL
);
ALTER TABLE disclosures
  ADD CHECK (disclosed_on BETWEEN '1900-01-01' AND '2199-12-31'),
  ADD CHECK (authority IN ('consent', 'continuing_care', 'imminent_danger', 'law_or_court', 'other')),
  ADD CHECK (length(recipient) BETWEEN 1 AND 200),
  ADD CHECK (length(purpose) BETWEEN 1 AND 500),
  ADD CHECK (length(description) BETWEEN 1 AND 2000);
CREATE INDEX disclosures_by_patient ON disclosures (clinic_id, patient_id, disclosed_on DESC, id);

-- What she asked to be corrected. The answer and her statement are added once each and never changed.
CREATE TABLE correction_requests (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  about text NOT NULL,
  request text NOT NULL,
  requested_at timestamptz(3) NOT NULL,
  due_on date NOT NULL,
  outcome text,
  answer text,
  amendment_id uuid,
  answered_by_id uuid,
  answered_at timestamptz(3),
  statement text,
  stated_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  UNIQUE (clinic_id, id)
);
ALTER TABLE correction_requests
  ADD CHECK (about IN ('details', 'assessment', 'plan', 'other')),
  ADD CHECK (length(request) BETWEEN 1 AND 4000),
  ADD CHECK (outcome IN ('accepted', 'refused')),
  ADD CHECK (length(answer) BETWEEN 1 AND 2000),
  ADD CHECK (length(statement) BETWEEN 1 AND 4000),
  ADD CHECK ((outcome IS NULL) = (answer IS NULL)),
  ADD CHECK ((outcome IS NULL) = (answered_by_id IS NULL)),
  ADD CHECK ((outcome IS NULL) = (answered_at IS NULL)),
  ADD CHECK (amendment_id IS NULL OR outcome = 'accepted'),
  ADD CHECK (statement IS NULL OR outcome = 'refused'),
  ADD CHECK ((statement IS NULL) = (stated_at IS NULL));
CREATE INDEX correction_requests_open ON correction_requests (clinic_id, due_on, id) WHERE outcome IS NULL;
CREATE INDEX correction_requests_by_patient ON correction_requests (clinic_id, patient_id, requested_at DESC, id);

-- Given or withdrawn, each its own row; the newest of a kind counts.
CREATE TABLE consent_events (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  kind text NOT NULL,
  given boolean NOT NULL,
  text_version text NOT NULL,
  lang lang NOT NULL,
  channel text NOT NULL,
  on_day date NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL
);
ALTER TABLE consent_events
  ADD CHECK (kind IN ('treatment', 'email', 'text_message', 'statistics')),
  ADD CHECK (channel IN ('own_account', 'paper', 'spoken')),
  ADD CHECK (on_day BETWEEN '1900-01-01' AND '2199-12-31');
CREATE INDEX consent_events_by_patient ON consent_events (clinic_id, patient_id, kind, recorded_at DESC, id DESC);

-- What stood there before each change of who she is and how to reach her.
CREATE TABLE patient_versions (
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  version integer NOT NULL,
  details jsonb NOT NULL,
  replaced_at timestamptz(3) NOT NULL,
  PRIMARY KEY (clinic_id, patient_id, version)
);

ALTER TABLE break_glass_grants ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE break_glass_grants ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE care_team_changes ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE care_team_changes ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE disclosures ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE disclosures ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE correction_requests ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE correction_requests ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE consent_events ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE consent_events ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE patient_versions ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE patient_versions ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE break_glass_grants ADD FOREIGN KEY (clinic_id, user_id) REFERENCES users (clinic_id, id);
ALTER TABLE break_glass_grants ADD FOREIGN KEY (clinic_id, reviewed_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE care_team_changes ADD FOREIGN KEY (clinic_id, user_id) REFERENCES users (clinic_id, id);
ALTER TABLE care_team_changes ADD FOREIGN KEY (clinic_id, changed_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE disclosures ADD FOREIGN KEY (clinic_id, recorded_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE correction_requests ADD FOREIGN KEY (clinic_id, answered_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE consent_events ADD FOREIGN KEY (clinic_id, recorded_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE correction_requests ADD FOREIGN KEY (clinic_id, amendment_id) REFERENCES assessments (clinic_id, id);

ALTER TABLE break_glass_grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE break_glass_grants FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON break_glass_grants USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON break_glass_grants AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
ALTER TABLE care_team_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_team_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON care_team_changes USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON care_team_changes AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
ALTER TABLE disclosures ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosures FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON disclosures USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON disclosures AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
ALTER TABLE correction_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE correction_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON correction_requests USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON correction_requests AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
ALTER TABLE consent_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_events FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON consent_events USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON consent_events AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
ALTER TABLE patient_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE patient_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON patient_versions USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON patient_versions AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

-- A patient's own sign-in reads these and writes none of them.
CREATE POLICY staff_grant ON break_glass_grants AS RESTRICTIVE FOR INSERT WITH CHECK (current_patient() IS NULL);
CREATE POLICY staff_change ON care_team_changes AS RESTRICTIVE FOR INSERT WITH CHECK (current_patient() IS NULL);
CREATE POLICY staff_record ON disclosures AS RESTRICTIVE FOR INSERT WITH CHECK (current_patient() IS NULL);

CREATE FUNCTION break_glass_reviewed_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.reviewed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a review is final' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER break_glass_reviewed_once BEFORE UPDATE ON break_glass_grants
  FOR EACH ROW EXECUTE FUNCTION break_glass_reviewed_once();

CREATE FUNCTION corrections_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.outcome IS NOT NULL AND (NEW.outcome, NEW.answer, NEW.amendment_id, NEW.answered_by_id, NEW.answered_at)
        IS DISTINCT FROM (OLD.outcome, OLD.answer, OLD.amendment_id, OLD.answered_by_id, OLD.answered_at))
     OR (OLD.statement IS NOT NULL AND (NEW.statement, NEW.stated_at) IS DISTINCT FROM (OLD.statement, OLD.stated_at)) THEN
    RAISE EXCEPTION 'an answer and a statement are final' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER corrections_answered_once BEFORE UPDATE ON correction_requests
  FOR EACH ROW EXECUTE FUNCTION corrections_answered_once();

CREATE FUNCTION patients_keep_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO patient_versions (clinic_id, patient_id, version, details, replaced_at)
    VALUES (OLD.clinic_id, OLD.id, OLD.version,
            to_jsonb(OLD) - 'id' - 'clinic_id' - 'version' - 'created_at' - 'updated_at', NEW.updated_at);
  RETURN NEW;
END
$$;
CREATE TRIGGER patients_keep_versions BEFORE UPDATE ON patients
  FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION patients_keep_versions();

GRANT SELECT, INSERT ON break_glass_grants, care_team_changes, disclosures, correction_requests, consent_events,
  patient_versions TO restride_app;
GRANT UPDATE (reviewed_at, reviewed_by_id, review_outcome, review_note, version) ON break_glass_grants TO restride_app;
GRANT UPDATE (outcome, answer, amendment_id, answered_by_id, answered_at, statement, stated_at, version)
  ON correction_requests TO restride_app;
-- Who is in a care team now; who was stands in care_team_changes.
GRANT DELETE ON care_team_members TO restride_app;
