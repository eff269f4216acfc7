-- Accounts: sessions that notice theft and idleness, one-time links, throttled sign-in, patients without a password.

-- Patients sign in by link or passkey.
ALTER TABLE users
  ALTER COLUMN password_hash DROP NOT NULL,
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1);

-- A refresh token names its family by a secret that never changes, so that any earlier token of it is recognised.
-- Sessions of earlier versions have none: they end at their next refresh.
ALTER TABLE sessions
  ADD COLUMN family_hash text UNIQUE,
  ADD COLUMN refreshed_by text,
  ADD COLUMN last_seen_at timestamptz(3) NOT NULL DEFAULT now();
ALTER TABLE sessions DROP CONSTRAINT sessions_previous_refresh_hash_key;
DROP POLICY token_door ON sessions;
CREATE POLICY token_door ON sessions FOR SELECT USING (
  id = nullif(current_setting('app.session_id', true), '')::uuid
  OR family_hash = nullif(current_setting('app.refresh_hash', true), '')
);

CREATE TYPE link_purpose AS ENUM ('staff_invitation', 'patient_invitation', 'password_reset', 'sign_in');

-- What a link opens once. Only the hash of its token is kept.
CREATE TABLE one_time_links (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  purpose link_purpose NOT NULL,
  token_hash text NOT NULL UNIQUE,
  -- The address it was made for: an invitation of staff has no account yet.
  email text NOT NULL,
  name text NOT NULL,
  role role NOT NULL,
  patient_id uuid,
  user_id uuid,
  made_by_id uuid,
  made_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  -- Used, or withdrawn in favour of a newer one.
  spent_at timestamptz(3),
  wrong_answers integer NOT NULL DEFAULT 0,
  UNIQUE (clinic_id, id)
);
ALTER TABLE one_time_links ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE one_time_links ADD FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id);
ALTER TABLE one_time_links ADD FOREIGN KEY (clinic_id, user_id) REFERENCES users (clinic_id, id);
ALTER TABLE one_time_links ADD FOREIGN KEY (clinic_id, made_by_id) REFERENCES users (clinic_id, id);
ALTER TABLE one_time_links
  ADD CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
  ADD CHECK (length(name) BETWEEN 1 AND 201),
  ADD CHECK (expires_at > made_at),
  ADD CHECK ((purpose = 'patient_invitation') <= (patient_id IS NOT NULL AND role = 'patient')),
  ADD CHECK ((purpose = 'staff_invitation') <= (role <> 'patient' AND patient_id IS NULL)),
  ADD CHECK ((purpose IN ('password_reset', 'sign_in')) <= (user_id IS NOT NULL));
CREATE INDEX one_time_links_open ON one_time_links (clinic_id, email, purpose) WHERE spent_at IS NULL;

ALTER TABLE one_time_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE one_time_links FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON one_time_links USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
CREATE POLICY own_patient ON one_time_links AS RESTRICTIVE
  USING (current_patient() IS NULL OR patient_id = current_patient())
  WITH CHECK (current_patient() IS NULL OR patient_id = current_patient());
-- The fourth door: whoever holds a link's token finds that link.
CREATE POLICY link_door ON one_time_links FOR SELECT USING (
  token_hash = nullif(current_setting('app.link_hash', true), '')
);
GRANT SELECT, INSERT, UPDATE ON one_time_links TO restride_app;

-- Failed tries to sign in, by account, by network address and overall; hashes only, of no clinic. Lost in a crash of the
-- database server, which is why it is fast, and kept over every restart of ours.
CREATE UNLOGGED TABLE sign_in_attempts (
  key text PRIMARY KEY,
  level double precision NOT NULL CHECK (level >= 0),
  last_at timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_attempts_by_age ON sign_in_attempts (last_at);
ALTER TABLE sign_in_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempts FORCE ROW LEVEL SECURITY;
-- Seen one by one, by whoever names the key; nobody can list them.
CREATE POLICY attempt_door ON sign_in_attempts
  USING (key = ANY (string_to_array(current_setting('app.attempt_keys', true), ' ')))
  WITH CHECK (key = ANY (string_to_array(current_setting('app.attempt_keys', true), ' ')));
CREATE POLICY forget_old ON sign_in_attempts FOR DELETE
  USING (last_at < now() - interval '40 days');
CREATE POLICY find_old ON sign_in_attempts FOR SELECT
  USING (last_at < now() - interval '40 days');
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO restride_app;
