-- The whole chain: clinics, people, episodes, assessments, readiness, clearances, plans, progression, desk, sessions, audit.
-- Run by scripts/migrate.ts as the owner of the tables. The server connects as restride_app, which owns nothing.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TYPE lang AS ENUM ('en', 'fr');
CREATE TYPE role AS ENUM ('physio', 'front_desk', 'clinic_admin', 'privacy_officer', 'patient');
CREATE TYPE episode_status AS ENUM ('intake', 'assessing', 'cleared', 'on_hold', 'referred', 'running', 'graduated', 'discharged');
CREATE TYPE assessment_status AS ENUM ('draft', 'signed', 'amended');
CREATE TYPE suggestion AS ENUM ('refer', 'hold', 'incomplete', 'ready_with_cautions', 'ready');
CREATE TYPE profile AS ENUM ('article2021', 'goom2019');
CREATE TYPE decision AS ENUM ('cleared', 'cleared_with_conditions', 'not_cleared', 'referred');
CREATE TYPE pause_cause AS ENUM ('symptom', 'red_flag', 'decision');
CREATE TYPE session_log_kind AS ENUM ('walk', 'walk_run', 'run', 'strength', 'breathing');
CREATE TYPE session_outcome AS ENUM ('done', 'stopped_early', 'not_today');
CREATE TYPE feeling AS ENUM ('good', 'so_so', 'not_good');
CREATE TYPE flag_kind AS ENUM ('pelvic_symptom', 'pain', 'red_flag', 'bleeding', 'bowel');
CREATE TYPE flag_severity AS ENUM ('emergency', 'same_day', 'soon');
CREATE TYPE follow_up_status AS ENUM ('due', 'booked', 'closed');
CREATE TYPE appointment_status AS ENUM ('booked', 'confirmed', 'arrived', 'in_room', 'done', 'no_show', 'cancelled');
CREATE TYPE contact_preference AS ENUM ('call', 'text', 'email');
CREATE TYPE audit_action AS ENUM ('read', 'create', 'update', 'sign', 'sign_in', 'sign_out', 'denied');

CREATE TABLE clinics (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  time_zone text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE locations (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  UNIQUE (clinic_id, id)
);

CREATE TABLE rooms (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  location_id uuid NOT NULL,
  name text NOT NULL,
  UNIQUE (clinic_id, id)
);

CREATE TABLE users (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  email text NOT NULL UNIQUE,
  password_hash text NOT NULL,
  role role NOT NULL,
  name text NOT NULL,
  locale lang NOT NULL DEFAULT 'en',
  patient_id uuid,
  totp_secret text,
  totp_last_step integer,
  disabled_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (clinic_id, id)
);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  user_id uuid NOT NULL,
  refresh_hash text NOT NULL UNIQUE,
  previous_refresh_hash text UNIQUE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  refreshed_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3)
);

CREATE TABLE working_hours (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  physio_id uuid NOT NULL,
  location_id uuid NOT NULL,
  weekday integer NOT NULL,
  starts_minute integer NOT NULL,
  ends_minute integer NOT NULL
);

CREATE TABLE patients (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  preferred_name text,
  born_on date NOT NULL,
  locale lang NOT NULL,
  phone text,
  email text,
  contact_preference contact_preference NOT NULL,
  location_id uuid NOT NULL,
  lead_physio_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (clinic_id, id)
);

CREATE TABLE care_team_members (
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  user_id uuid NOT NULL,
  added_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (clinic_id, patient_id, user_id)
);

CREATE TABLE episodes (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  status episode_status NOT NULL,
  feeding text,
  goal text NOT NULL,
  profile profile NOT NULL,
  running_paused_at timestamptz(3),
  pause_cause pause_cause,
  pause_flag_id uuid,
  decision_due_since timestamptz(3),
  decision_summary jsonb,
  decision_suggestion suggestion,
  review_on date,
  plan_ends_on date,
  over_limit_since timestamptz(3),
  over_limit_summary jsonb,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (clinic_id, id),
  UNIQUE (clinic_id, patient_id, id)
);

CREATE TABLE births (
  episode_id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  born_on date NOT NULL,
  mode text,
  tear_grade text,
  tear_reviewed_on date,
  UNIQUE (clinic_id, episode_id)
);

CREATE TABLE assessments (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  number integer NOT NULL,
  status assessment_status NOT NULL,
  assessed_on date NOT NULL,
  findings jsonb NOT NULL,
  own_words text NOT NULL DEFAULT '',
  notes text NOT NULL DEFAULT '',
  author_id uuid NOT NULL,
  signed_at timestamptz(3),
  signed_by_id uuid,
  amends_id uuid,
  amend_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (clinic_id, id),
  UNIQUE (clinic_id, amends_id)
);

CREATE TABLE readiness_results (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  assessment_id uuid,
  facts jsonb NOT NULL,
  result jsonb NOT NULL,
  suggestion suggestion NOT NULL,
  profile profile NOT NULL,
  ruleset_version text NOT NULL,
  input_hash text NOT NULL,
  computed_at timestamptz(3) NOT NULL,
  UNIQUE (clinic_id, id),
  UNIQUE (clinic_id, assessment_id)
);

CREATE TABLE sign_resolutions (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  sign text NOT NULL,
  seen_on date NOT NULL,
  seen_by text NOT NULL,
  result text NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE clearances (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  readiness_id uuid NOT NULL,
  decision decision NOT NULL,
  stage text,
  conditions jsonb NOT NULL,
  review_on date NOT NULL,
  expires_on date,
  agrees boolean NOT NULL,
  overrides boolean NOT NULL,
  reason_code text,
  reason_text text,
  criterion_reasons jsonb NOT NULL,
  before_three_weeks boolean NOT NULL,
  patient_message text NOT NULL,
  patient_lang lang NOT NULL,
  signature text NOT NULL,
  decided_by_id uuid NOT NULL,
  decided_at timestamptz(3) NOT NULL,
  suspended_at timestamptz(3),
  superseded_by_id uuid,
  UNIQUE (clinic_id, id),
  UNIQUE (clinic_id, readiness_id)
);

CREATE TABLE plans (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  clearance_id uuid NOT NULL,
  ended_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (clinic_id, id)
);

CREATE TABLE plan_revisions (
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  revision integer NOT NULL,
  weeks jsonb NOT NULL,
  findings jsonb NOT NULL,
  kept jsonb NOT NULL,
  change_note text NOT NULL,
  revised_by_id uuid NOT NULL,
  revised_at timestamptz(3) NOT NULL,
  PRIMARY KEY (plan_id, revision)
);

CREATE TABLE plan_releases (
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  level text NOT NULL,
  note text,
  released_by_id uuid NOT NULL,
  released_at timestamptz(3) NOT NULL,
  PRIMARY KEY (plan_id, level)
);

CREATE TABLE session_logs (
  id uuid NOT NULL,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  done_on date NOT NULL,
  planned_week integer,
  planned_index integer,
  kind session_log_kind NOT NULL,
  outcome session_outcome NOT NULL,
  run_minutes numeric(6, 2) NOT NULL,
  walk_minutes numeric(6, 2) NOT NULL,
  feeling feeling,
  symptoms jsonb,
  next_morning jsonb,
  advice jsonb NOT NULL,
  note text NOT NULL DEFAULT '',
  logged_by_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  logged_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (clinic_id, id)
);

CREATE TABLE check_ins (
  id uuid NOT NULL,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  on_day date NOT NULL,
  session_log_id uuid,
  symptoms jsonb NOT NULL,
  red_flags jsonb NOT NULL,
  advice jsonb NOT NULL,
  note text NOT NULL DEFAULT '',
  logged_at timestamptz(3) NOT NULL,
  PRIMARY KEY (clinic_id, id)
);

CREATE TABLE flags (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  kind flag_kind NOT NULL,
  severity flag_severity NOT NULL,
  reason jsonb NOT NULL,
  raised_at timestamptz(3) NOT NULL,
  due_on date NOT NULL,
  owner_id uuid NOT NULL,
  snoozed_until date,
  session_log_id uuid,
  check_in_id uuid,
  resolution text,
  resolved_at timestamptz(3),
  resolved_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (clinic_id, id)
);

CREATE TABLE follow_ups (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  episode_id uuid NOT NULL,
  clearance_id uuid,
  physio_id uuid NOT NULL,
  asked_by_id uuid NOT NULL,
  location_id uuid NOT NULL,
  due_from date NOT NULL,
  due_to date NOT NULL,
  duration_minutes integer NOT NULL,
  status follow_up_status NOT NULL DEFAULT 'due',
  tries integer NOT NULL DEFAULT 0,
  last_tried_at timestamptz(3),
  last_try_result text,
  snoozed_until date,
  close_reason text,
  close_note text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (clinic_id, id),
  UNIQUE (clinic_id, clearance_id)
);

CREATE TABLE appointments (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  patient_id uuid NOT NULL,
  physio_id uuid NOT NULL,
  location_id uuid NOT NULL,
  room_id uuid NOT NULL,
  follow_up_id uuid,
  starts_at timestamptz(3) NOT NULL,
  ends_at timestamptz(3) NOT NULL,
  status appointment_status NOT NULL DEFAULT 'booked',
  overbook_reason text,
  cancel_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (clinic_id, id)
);

CREATE TABLE idempotency_keys (
  clinic_id uuid NOT NULL,
  user_id uuid NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  headers jsonb,
  body jsonb,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (clinic_id, user_id, key)
);

CREATE TABLE audit_events (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  actor_id uuid,
  actor_name text,
  actor_role role,
  action audit_action NOT NULL,
  resource text NOT NULL,
  resource_id uuid,
  patient_id uuid,
  outcome text NOT NULL DEFAULT 'success',
  request_id text NOT NULL
);

-- Every reference carries the clinic, so that a row can never point into another one.

ALTER TABLE locations ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE rooms ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE users ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE sessions ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE working_hours ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE patients ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE care_team_members ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE episodes ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE births ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE assessments ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE readiness_results ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE sign_resolutions ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE clearances ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE plans ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE plan_revisions ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE plan_releases ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE session_logs ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE check_ins ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE flags ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE follow_ups ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE appointments ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE idempotency_keys ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE audit_events ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE rooms ADD FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id);
ALTER TABLE sessions ADD FOREIGN KEY (clinic_id, user_id) REFERENCES users (clinic_id, id);
ALTER TABLE working_hours ADD FOREIGN KEY (clinic_id, physio_id) REFERENCES users (clinic_id, id);
ALTER TABLE working_hours ADD FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id);
ALTER TABLE patients ADD FOREIGN KEY (clinic_id, lead_physio_id) REFERENCES users (clinic_id, id);
ALTER TABLE patients ADD FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id);
ALTER TABLE care_team_members ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE care_team_members ADD FOREIGN KEY (clinic_id, user_id) REFERENCES users (clinic_id, id);
ALTER TABLE episodes ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE births ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE assessments ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE assessments ADD FOREIGN KEY (clinic_id, author_id) REFERENCES users (clinic_id, id);
ALTER TABLE assessments ADD FOREIGN KEY (clinic_id, signed_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE assessments ADD FOREIGN KEY (clinic_id, amends_id) REFERENCES assessments (clinic_id, id);
ALTER TABLE readiness_results ADD FOREIGN KEY (clinic_id, assessment_id) REFERENCES assessments (clinic_id, id);
ALTER TABLE clearances ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE clearances ADD FOREIGN KEY (clinic_id, readiness_id) REFERENCES readiness_results (clinic_id, id);
ALTER TABLE clearances ADD FOREIGN KEY (clinic_id, decided_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE plans ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE plan_revisions ADD FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id);
ALTER TABLE plan_revisions ADD FOREIGN KEY (clinic_id, revised_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE plan_releases ADD FOREIGN KEY (clinic_id, plan_id) REFERENCES plans (clinic_id, id);
ALTER TABLE plan_releases ADD FOREIGN KEY (clinic_id, released_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE flags ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE flags ADD FOREIGN KEY (clinic_id, owner_id) REFERENCES users (clinic_id, id);
ALTER TABLE flags ADD FOREIGN KEY (clinic_id, resolved_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE follow_ups ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE follow_ups ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE follow_ups ADD FOREIGN KEY (clinic_id, clearance_id) REFERENCES clearances (clinic_id, id);
ALTER TABLE follow_ups ADD FOREIGN KEY (clinic_id, physio_id) REFERENCES users (clinic_id, id);
ALTER TABLE follow_ups ADD FOREIGN KEY (clinic_id, asked_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE appointments ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE appointments ADD FOREIGN KEY (clinic_id, physio_id) REFERENCES users (clinic_id, id);
ALTER TABLE appointments ADD FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id);
ALTER TABLE appointments ADD FOREIGN KEY (clinic_id, room_id) REFERENCES rooms (clinic_id, id);
ALTER TABLE appointments ADD FOREIGN KEY (clinic_id, follow_up_id) REFERENCES follow_ups (clinic_id, id);
ALTER TABLE readiness_results ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE sign_resolutions ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE session_logs ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);
ALTER TABLE check_ins ADD FOREIGN KEY (clinic_id, patient_id, episode_id) REFERENCES episodes (clinic_id, patient_id, id);

ALTER TABLE plans ADD FOREIGN KEY (clinic_id, clearance_id) REFERENCES clearances (clinic_id, id);
ALTER TABLE clearances ADD FOREIGN KEY (clinic_id, superseded_by_id) REFERENCES clearances (clinic_id, id);
ALTER TABLE sign_resolutions ADD FOREIGN KEY (clinic_id, recorded_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE session_logs ADD FOREIGN KEY (clinic_id, logged_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE check_ins ADD FOREIGN KEY (clinic_id, session_log_id) REFERENCES session_logs (clinic_id, id);
ALTER TABLE flags ADD FOREIGN KEY (clinic_id, session_log_id) REFERENCES session_logs (clinic_id, id);
ALTER TABLE flags ADD FOREIGN KEY (clinic_id, check_in_id) REFERENCES check_ins (clinic_id, id);
ALTER TABLE episodes ADD FOREIGN KEY (clinic_id, pause_flag_id) REFERENCES flags (clinic_id, id);
ALTER TABLE users ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);

-- Ranges and states the columns may hold.

ALTER TABLE users
  ADD CHECK (email = lower(email) AND length(email) <= 254),
  ADD CHECK ((role = 'patient') = (patient_id IS NOT NULL));
CREATE UNIQUE INDEX users_one_account_per_patient ON users (clinic_id, patient_id) WHERE patient_id IS NOT NULL;

ALTER TABLE working_hours
  ADD CHECK (weekday BETWEEN 1 AND 7),
  ADD CHECK (starts_minute >= 0 AND ends_minute <= 1440 AND starts_minute < ends_minute);

ALTER TABLE patients
  ADD CHECK (born_on BETWEEN '1900-01-01' AND '2199-12-31'),
  ADD CHECK (length(given_name) BETWEEN 1 AND 100 AND length(family_name) BETWEEN 1 AND 100);

ALTER TABLE episodes
  ADD CHECK (feeding IN ('breast', 'mixed', 'bottle', 'none')),
  ADD CHECK (length(goal) <= 500),
  ADD CHECK ((running_paused_at IS NULL) = (pause_cause IS NULL)),
  -- Running and a pause exclude each other: whoever pauses must also change the status.
  ADD CHECK (running_paused_at IS NULL OR status <> 'running');
CREATE UNIQUE INDEX episodes_one_open_per_patient ON episodes (clinic_id, patient_id)
  WHERE status NOT IN ('graduated', 'discharged');

ALTER TABLE births
  ADD CHECK (born_on BETWEEN '1900-01-01' AND '2199-12-31'),
  ADD CHECK (mode IN ('vaginal', 'instrumental', 'caesarean')),
  ADD CHECK (tear_grade IN ('0', '1', '2', '3a', '3b', '3c', '4')),
  ADD CHECK (tear_reviewed_on >= born_on);

ALTER TABLE assessments
  ADD CHECK (number >= 1),
  ADD CHECK (jsonb_typeof(findings) = 'object'),
  ADD CHECK ((status = 'draft') = (signed_at IS NULL)),
  ADD CHECK ((signed_at IS NULL) = (signed_by_id IS NULL)),
  ADD CHECK ((amends_id IS NULL) = (amend_reason IS NULL)),
  ADD CHECK (length(notes) <= 20000 AND length(own_words) <= 4000);
CREATE UNIQUE INDEX assessments_one_draft_per_episode ON assessments (clinic_id, episode_id) WHERE status = 'draft';

ALTER TABLE clearances
  ADD CHECK (review_on >= (decided_at AT TIME ZONE 'UTC')::date - 1),
  ADD CHECK (jsonb_typeof(conditions) = 'array'),
  ADD CHECK (jsonb_typeof(criterion_reasons) = 'array'),
  -- Only a decision that lets her run has a stage and an expiry.
  ADD CHECK ((decision IN ('cleared', 'cleared_with_conditions')) = (stage IS NOT NULL)),
  ADD CHECK ((stage IS NULL) = (expires_on IS NULL)),
  ADD CHECK (agrees OR reason_text IS NOT NULL),
  ADD CHECK (NOT (overrides AND agrees)),
  ADD CHECK ((reason_code IS NULL) = (reason_text IS NULL));

CREATE UNIQUE INDEX plans_one_active_per_episode ON plans (clinic_id, episode_id) WHERE ended_at IS NULL;
ALTER TABLE plan_revisions
  ADD CHECK (revision >= 1),
  ADD CHECK (jsonb_typeof(weeks) = 'array' AND jsonb_array_length(weeks) BETWEEN 1 AND 104);
ALTER TABLE plan_releases ADD CHECK (level ~ '^(W[1-3]|[1-9][0-9]?)$');

ALTER TABLE session_logs
  ADD CHECK (run_minutes BETWEEN 0 AND 600),
  ADD CHECK (walk_minutes BETWEEN 0 AND 600),
  ADD CHECK ((planned_week IS NULL) = (planned_index IS NULL)),
  ADD CHECK (planned_week >= 1 AND planned_index >= 0),
  ADD CHECK (symptoms IS NULL OR jsonb_typeof(symptoms) = 'array'),
  ADD CHECK (next_morning IS NULL OR jsonb_typeof(next_morning) = 'array'),
  ADD CHECK (length(note) <= 1000);

ALTER TABLE flags
  ADD CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL)),
  ADD CHECK ((resolved_at IS NULL) = (resolution IS NULL));

ALTER TABLE follow_ups
  ADD CHECK (due_from <= due_to),
  ADD CHECK (duration_minutes BETWEEN 15 AND 120),
  ADD CHECK (tries >= 0),
  ADD CHECK (close_reason IN ('patient_declined', 'booked_elsewhere', 'moved_away', 'could_not_reach', 'asked_by_physio', 'superseded')),
  ADD CHECK ((status = 'closed') = (close_reason IS NOT NULL));

ALTER TABLE appointments
  ADD CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '4 hours'),
  ADD CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL));
CREATE UNIQUE INDEX appointments_one_per_follow_up ON appointments (clinic_id, follow_up_id)
  WHERE status <> 'cancelled';

ALTER TABLE audit_events ADD CHECK (outcome IN ('success', 'failure'));

-- Double-booking is impossible by accident: per physio, per room and per patient. A booking that overlaps on purpose
-- carries its reason and stands outside; appointments_keep_clear stops ordinary bookings from sliding under it.

ALTER TABLE appointments
  ADD CONSTRAINT appointments_physio_free EXCLUDE USING gist (
    clinic_id WITH =, physio_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&
  ) WHERE (status NOT IN ('cancelled', 'no_show') AND overbook_reason IS NULL),
  ADD CONSTRAINT appointments_room_free EXCLUDE USING gist (
    clinic_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&
  ) WHERE (status NOT IN ('cancelled', 'no_show') AND overbook_reason IS NULL),
  ADD CONSTRAINT appointments_patient_free EXCLUDE USING gist (
    clinic_id WITH =, patient_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&
  ) WHERE (status NOT IN ('cancelled', 'no_show') AND overbook_reason IS NULL);

CREATE FUNCTION appointments_keep_clear() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status IN ('cancelled', 'no_show') THEN
    RETURN NEW;
  END IF;
  -- Two bookings of one clinic are looked at one after the other; the constraints alone cannot see overbooked rows.
  PERFORM pg_advisory_xact_lock(hashtextextended('appointments ' || NEW.clinic_id::text, 0));
  IF NEW.overbook_reason IS NULL AND EXISTS (
    SELECT FROM appointments other
    WHERE other.clinic_id = NEW.clinic_id
      AND other.id <> NEW.id
      AND other.overbook_reason IS NOT NULL
      AND other.status NOT IN ('cancelled', 'no_show')
      AND tstzrange(other.starts_at, other.ends_at, '[)') && tstzrange(NEW.starts_at, NEW.ends_at, '[)')
      AND (other.physio_id = NEW.physio_id OR other.room_id = NEW.room_id OR other.patient_id = NEW.patient_id)
  ) THEN
    RAISE EXCEPTION 'overlaps an overbooked appointment' USING ERRCODE = '23P01', CONSTRAINT = 'appointments_overbooked';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER appointments_keep_clear BEFORE INSERT OR UPDATE OF starts_at, ends_at, physio_id, room_id, patient_id, status
  ON appointments FOR EACH ROW EXECUTE FUNCTION appointments_keep_clear();

-- A signed assessment is final: only its amendment may be noted on it.

CREATE FUNCTION assessments_signed_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'draft' AND (
    NEW.findings, NEW.own_words, NEW.notes, NEW.assessed_on, NEW.signed_at, NEW.signed_by_id, NEW.amends_id, NEW.episode_id
  ) IS DISTINCT FROM (
    OLD.findings, OLD.own_words, OLD.notes, OLD.assessed_on, OLD.signed_at, OLD.signed_by_id, OLD.amends_id, OLD.episode_id
  ) THEN
    RAISE EXCEPTION 'a signed assessment is final' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER assessments_signed_are_final BEFORE UPDATE ON assessments
  FOR EACH ROW EXECUTE FUNCTION assessments_signed_are_final();

-- What the lists of the product ask for.

CREATE INDEX sessions_by_user ON sessions (clinic_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX patients_by_name ON patients (clinic_id, family_name, given_name, id);
CREATE INDEX patients_by_change ON patients (clinic_id, updated_at, id);
CREATE INDEX care_team_by_user ON care_team_members (clinic_id, user_id, patient_id);
CREATE INDEX episodes_by_patient ON episodes (clinic_id, patient_id);
CREATE INDEX assessments_by_episode ON assessments (clinic_id, episode_id, assessed_on);
CREATE INDEX readiness_by_episode ON readiness_results (clinic_id, episode_id, computed_at);
CREATE INDEX resolutions_by_episode ON sign_resolutions (clinic_id, episode_id);
CREATE INDEX clearances_by_episode ON clearances (clinic_id, episode_id, decided_at);
CREATE INDEX plans_by_episode ON plans (clinic_id, episode_id);
CREATE INDEX session_logs_by_episode ON session_logs (clinic_id, episode_id, done_on DESC, id);
CREATE INDEX check_ins_by_episode ON check_ins (clinic_id, episode_id, on_day DESC, id);
CREATE INDEX flags_open_by_episode ON flags (clinic_id, episode_id) WHERE resolved_at IS NULL;
CREATE INDEX follow_ups_due ON follow_ups (clinic_id, due_to, id) WHERE status = 'due';
CREATE INDEX follow_ups_by_episode ON follow_ups (clinic_id, episode_id);
CREATE INDEX appointments_by_start ON appointments (clinic_id, starts_at, id);
CREATE INDEX appointments_by_patient ON appointments (clinic_id, patient_id, starts_at);
CREATE INDEX audit_by_patient ON audit_events (clinic_id, patient_id, at DESC, id);
CREATE INDEX audit_by_time ON audit_events (clinic_id, at DESC, id);

-- The wall between clinics, and inside it the wall around one patient's own sign-in (security.md 6.1). Without a
-- clinic in the transaction there is no row. nullif: after a local setting ends a pooled connection reports ''.

CREATE FUNCTION current_clinic() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.clinic_id', true), '')::uuid;
CREATE FUNCTION current_patient() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.patient_id', true), '')::uuid;

-- Not forced: migrations and the demo run as the owner, who must see which clinics there are. No patient is in here.
ALTER TABLE clinics ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON clinics USING (id = current_clinic()) WITH CHECK (id = current_clinic());

ALTER TABLE locations ENABLE ROW LEVEL SECURITY;
ALTER TABLE locations FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON locations USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());

ALTER TABLE rooms ENABLE ROW LEVEL SECURITY;
ALTER TABLE rooms FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON rooms USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON users USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON sessions USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());

ALTER TABLE working_hours ENABLE ROW LEVEL SECURITY;
ALTER TABLE working_hours FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON working_hours USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());

ALTER TABLE patients ENABLE ROW LEVEL SECURITY;
ALTER TABLE patients FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON patients USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON patients AS RESTRICTIVE
  USING (current_patient() IS NULL OR id = current_patient())
  WITH CHECK (current_patient() IS NULL OR id = current_patient());

ALTER TABLE care_team_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_team_members FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON care_team_members USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON care_team_members AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE episodes ENABLE ROW LEVEL SECURITY;
ALTER TABLE episodes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON episodes USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON episodes AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE births ENABLE ROW LEVEL SECURITY;
ALTER TABLE births FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON births USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON births AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE assessments ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessments FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON assessments USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON assessments AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE readiness_results ENABLE ROW LEVEL SECURITY;
ALTER TABLE readiness_results FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON readiness_results USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON readiness_results AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE sign_resolutions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_resolutions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON sign_resolutions USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON sign_resolutions AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE clearances ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearances FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON clearances USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON clearances AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON plans USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON plans AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE plan_revisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_revisions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON plan_revisions USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON plan_revisions AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE plan_releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_releases FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON plan_releases USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON plan_releases AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE session_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE session_logs FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON session_logs USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON session_logs AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE check_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE check_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON check_ins USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON check_ins AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE flags ENABLE ROW LEVEL SECURITY;
ALTER TABLE flags FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON flags USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON flags AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE follow_ups ENABLE ROW LEVEL SECURITY;
ALTER TABLE follow_ups FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON follow_ups USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON follow_ups AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE appointments ENABLE ROW LEVEL SECURITY;
ALTER TABLE appointments FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON appointments USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON appointments AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());

ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON idempotency_keys USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());

ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON audit_events USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON audit_events AS RESTRICTIVE FOR SELECT
  USING (current_patient() IS NULL OR patient_id = current_patient());

-- The three doors through which a clinic is found before it is known. Each shows exactly the row whose secret the caller
-- already holds: an address at sign-in, a signed token's session and user, a refresh token.

CREATE POLICY sign_in_door ON users FOR SELECT USING (
  email = nullif(current_setting('app.sign_in_email', true), '')
  OR id = nullif(current_setting('app.user_id', true), '')::uuid
);
CREATE POLICY token_door ON sessions FOR SELECT USING (
  id = nullif(current_setting('app.session_id', true), '')::uuid
  OR nullif(current_setting('app.refresh_hash', true), '') IN (refresh_hash, previous_refresh_hash)
);

-- The serving role: nothing is ever deleted but spent idempotency keys, and what is signed cannot be rewritten.

GRANT USAGE ON SCHEMA public TO restride_app;
GRANT SELECT ON clinics, locations, rooms, working_hours TO restride_app;
GRANT SELECT, INSERT ON care_team_members, readiness_results, sign_resolutions, clearances, plan_revisions,
  plan_releases, check_ins, audit_events TO restride_app;
GRANT UPDATE (suspended_at, superseded_by_id) ON clearances TO restride_app;
GRANT SELECT, INSERT, UPDATE ON users, sessions, patients, episodes, births, assessments, plans, session_logs, flags,
  follow_ups, appointments TO restride_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO restride_app;
