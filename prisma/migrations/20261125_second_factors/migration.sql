-- Second factors, when a session was last confirmed by one, and the clinic's policy about both.

-- Clinics that are there already keep their sign-in as it is until their admin says otherwise; a new one starts strict.
CREATE TYPE second_factor_policy AS ENUM ('required', 'optional');
ALTER TABLE clinics
  ADD COLUMN second_factor second_factor_policy NOT NULL DEFAULT 'optional',
  ADD COLUMN signing_window_minutes integer NOT NULL DEFAULT 480 CHECK (signing_window_minutes BETWEEN 5 AND 720),
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1);
ALTER TABLE clinics ALTER COLUMN second_factor SET DEFAULT 'required';
CREATE POLICY staff_change ON clinics AS RESTRICTIVE FOR UPDATE USING (current_patient() IS NULL);
GRANT UPDATE (second_factor, signing_window_minutes, version) ON clinics TO restride_app;

-- A session that was opened before this was confirmed when it was opened.
ALTER TABLE sessions
  ADD COLUMN authenticated_at timestamptz(3),
  ADD COLUMN user_agent text NOT NULL DEFAULT '' CHECK (length(user_agent) <= 400);
DO $$
DECLARE
  one uuid;
BEGIN
  FOR one IN SELECT id FROM clinics LOOP
    PERFORM set_config('app.clinic_id', one::text, true);
    UPDATE sessions SET authenticated_at = created_at;
  END LOOP;
  PERFORM set_config('app.clinic_id', '', true);
END
$$;
ALTER TABLE sessions
  ALTER COLUMN authenticated_at SET NOT NULL,
  ALTER COLUMN authenticated_at SET DEFAULT now();

-- The secret is sealed with a key that is not in the database. Confirmed by a code before it counts.
CREATE TABLE totp_factors (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  user_id uuid NOT NULL,
  sealed_secret text NOT NULL,
  last_step integer,
  created_at timestamptz(3) NOT NULL,
  confirmed_at timestamptz(3),
  removed_at timestamptz(3),
  UNIQUE (clinic_id, id)
);
ALTER TABLE totp_factors ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE totp_factors ADD FOREIGN KEY (clinic_id, user_id) REFERENCES users (clinic_id, id);
CREATE UNIQUE INDEX totp_factors_one_counts ON totp_factors (clinic_id, user_id)
  WHERE confirmed_at IS NOT NULL AND removed_at IS NULL;
CREATE UNIQUE INDEX totp_factors_one_waits ON totp_factors (clinic_id, user_id)
  WHERE confirmed_at IS NULL AND removed_at IS NULL;

CREATE TABLE passkeys (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  user_id uuid NOT NULL,
  credential_id text NOT NULL UNIQUE,
  public_key bytea NOT NULL,
  sign_count bigint NOT NULL CHECK (sign_count >= 0),
  transports text[] NOT NULL,
  backed_up boolean NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at timestamptz(3) NOT NULL,
  last_used_at timestamptz(3),
  removed_at timestamptz(3),
  UNIQUE (clinic_id, id)
);
ALTER TABLE passkeys ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE passkeys ADD FOREIGN KEY (clinic_id, user_id) REFERENCES users (clinic_id, id);
CREATE INDEX passkeys_by_user ON passkeys (clinic_id, user_id) WHERE removed_at IS NULL;

-- Ten at a time. The selector finds the row, so that one try costs one hash.
CREATE TABLE recovery_codes (
  id uuid PRIMARY KEY,
  clinic_id uuid NOT NULL,
  user_id uuid NOT NULL,
  selector text NOT NULL,
  code_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  used_at timestamptz(3),
  replaced_at timestamptz(3),
  UNIQUE (clinic_id, id)
);
ALTER TABLE recovery_codes ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);
ALTER TABLE recovery_codes ADD FOREIGN KEY (clinic_id, user_id) REFERENCES users (clinic_id, id);
CREATE UNIQUE INDEX recovery_codes_by_selector ON recovery_codes (clinic_id, user_id, selector)
  WHERE replaced_at IS NULL;

ALTER TABLE totp_factors ENABLE ROW LEVEL SECURITY;
ALTER TABLE totp_factors FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON totp_factors USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
ALTER TABLE passkeys ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkeys FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON passkeys USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_codes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON recovery_codes USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());

-- Nobody but the person herself: not her admin, not a forgotten condition.
CREATE FUNCTION current_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;
CREATE POLICY own_account ON totp_factors AS RESTRICTIVE
  USING (user_id = current_account()) WITH CHECK (user_id = current_account());
CREATE POLICY own_account ON recovery_codes AS RESTRICTIVE
  USING (user_id = current_account()) WITH CHECK (user_id = current_account());
CREATE POLICY own_account ON passkeys AS RESTRICTIVE
  USING (user_id = current_account() OR credential_id = nullif(current_setting('app.credential_id', true), ''))
  WITH CHECK (user_id = current_account());

-- A fourth door beside those of address, token and refresh token: a passkey names itself before anything is known.
CREATE POLICY passkey_door ON passkeys FOR SELECT
  USING (credential_id = nullif(current_setting('app.credential_id', true), ''));

-- Challenges are asked for before anybody is known, so they belong to no clinic. Each is seen by whoever holds it, and
-- is gone once used; what nobody came back with is swept. The sweep reads the database's clock alone.
CREATE TABLE passkey_challenges (
  challenge_hash text PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('sign_in', 'register', 'step_up')),
  user_id uuid,
  expires_at timestamptz(3) NOT NULL,
  stored_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX passkey_challenges_by_age ON passkey_challenges (stored_at);
ALTER TABLE passkey_challenges ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey_challenges FORCE ROW LEVEL SECURITY;
CREATE POLICY holder ON passkey_challenges
  USING (challenge_hash = nullif(current_setting('app.challenge_hash', true), ''))
  WITH CHECK (challenge_hash = nullif(current_setting('app.challenge_hash', true), ''));
CREATE POLICY stale_seen ON passkey_challenges FOR SELECT USING (stored_at < now() - interval '1 hour');
CREATE POLICY stale_swept ON passkey_challenges FOR DELETE USING (stored_at < now() - interval '1 hour');

GRANT SELECT, INSERT, UPDATE ON totp_factors, passkeys, recovery_codes TO restride_app;
GRANT SELECT, INSERT, DELETE ON passkey_challenges TO restride_app;
