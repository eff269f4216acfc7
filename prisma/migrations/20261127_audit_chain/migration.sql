-- The audit nobody can rewrite (ADR 0016): one chain of hashes per clinic, appended by one function that belongs to a role
-- nobody can sign in as. The serving role may read its clinic's events and run the function, nothing else.

ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'export';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'break_glass';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'disclose';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'amend';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'consent';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'verify';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'invite';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'factor';
ALTER TYPE audit_action ADD VALUE IF NOT EXISTS 'disable';

-- Events from before this version keep what was not recorded then as NULL: the database's own time, the route, the caller.
ALTER TABLE audit_events
  ADD COLUMN seq bigint,
  ADD COLUMN recorded_at timestamptz(3),
  ADD COLUMN application text NOT NULL DEFAULT 'restride',
  ADD COLUMN route text,
  ADD COLUMN client_address text,
  ADD COLUMN user_agent text,
  ADD COLUMN grant_id uuid,
  ADD COLUMN reason text,
  ADD COLUMN prev_hash bytea,
  ADD COLUMN hash bytea;
ALTER TABLE audit_events ALTER COLUMN application DROP DEFAULT;

-- The last link of each clinic's chain, and up to where signed anchors outside the database hold it.
CREATE TABLE audit_heads (
  clinic_id uuid PRIMARY KEY,
  seq bigint NOT NULL CHECK (seq >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  anchored_seq bigint CHECK (anchored_seq BETWEEN 1 AND seq)
);
ALTER TABLE audit_heads ADD FOREIGN KEY (clinic_id) REFERENCES clinics (id);

-- Every field in one text that can be read in one way only; verify-chain.ts builds the same without asking this function.
CREATE FUNCTION audit_canonical(e audit_events) RETURNS text LANGUAGE sql STABLE
  SET search_path = pg_catalog, pg_temp
  RETURN concat_ws(',', 'restride-audit-1', e.clinic_id, e.seq, e.id,
    (extract(epoch FROM e.at) * 1000)::bigint, quote_nullable((extract(epoch FROM e.recorded_at) * 1000)::bigint),
    quote_nullable(e.actor_id), quote_nullable(e.actor_name), quote_nullable(e.actor_role), quote_nullable(e.application),
    quote_nullable(e.action), quote_nullable(e.resource), quote_nullable(e.resource_id), quote_nullable(e.patient_id),
    quote_nullable(e.outcome), quote_nullable(e.request_id), quote_nullable(e.route), quote_nullable(e.client_address),
    quote_nullable(e.user_agent), quote_nullable(e.grant_id), quote_nullable(e.reason), encode(e.prev_hash, 'hex'));

-- What was recorded before is chained as it stands, clinic by clinic because the walls stand before the owner too.
DO $$
DECLARE
  one uuid;
  event audit_events;
  number bigint;
  last_hash bytea;
BEGIN
  FOR one IN SELECT id FROM clinics LOOP
    PERFORM set_config('app.clinic_id', one::text, true);
    number := 0;
    last_hash := decode(repeat('00', 32), 'hex');
    FOR event IN SELECT * FROM audit_events WHERE clinic_id = one ORDER BY at, id LOOP
      number := number + 1;
      event.seq := number;
      event.prev_hash := last_hash;
      last_hash := sha256(convert_to(audit_canonical(event), 'UTF8'));
      UPDATE audit_events SET seq = number, prev_hash = event.prev_hash, hash = last_hash WHERE id = event.id;
    END LOOP;
    INSERT INTO audit_heads (clinic_id, seq, hash) VALUES (one, number, last_hash);
  END LOOP;
  PERFORM set_config('app.clinic_id', '', true);
END
$$;

ALTER TABLE audit_events
  ALTER COLUMN seq SET NOT NULL,
  ALTER COLUMN prev_hash SET NOT NULL,
  ALTER COLUMN hash SET NOT NULL,
  ADD UNIQUE (clinic_id, seq),
  ADD CHECK (seq >= 1),
  ADD CHECK (octet_length(prev_hash) = 32 AND octet_length(hash) = 32),
  ADD CHECK (length(route) <= 300 AND length(client_address) <= 100 AND length(user_agent) <= 300 AND length(reason) <= 2000);
CREATE INDEX audit_by_actor ON audit_events (clinic_id, actor_id, at DESC, id);

ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON audit_heads USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
-- Anchors are written for all clinics at once; a head holds a number and a hash, nothing of a patient.
CREATE POLICY anchors_see_all ON audit_heads USING (current_user = 'restride_audit');

-- Appends the acts of one unit of work to the chain of the transaction's own clinic. Clinic and actor come from the
-- transaction's settings and the users of that clinic, the number and the recorded time from here; no argument can say
-- otherwise. The lock is held to the end of the transaction, so this is the last thing a unit of work does.
CREATE FUNCTION append_audit_events(acts jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET lock_timeout = '3s' AS $$
DECLARE
  own_clinic uuid := public.current_clinic();
  head public.audit_heads;
  event public.audit_events;
  act jsonb;
BEGIN
  IF own_clinic IS NULL THEN
    RAISE EXCEPTION 'an audit event belongs to a clinic' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('restride audit ' || own_clinic, 0));
  SELECT * INTO head FROM public.audit_heads WHERE clinic_id = own_clinic;
  IF NOT FOUND THEN
    head.seq := 0;
    head.hash := decode(repeat('00', 32), 'hex');
    INSERT INTO public.audit_heads (clinic_id, seq, hash) VALUES (own_clinic, head.seq, head.hash);
  END IF;
  event.clinic_id := own_clinic;
  SELECT id, name, role INTO event.actor_id, event.actor_name, event.actor_role FROM public.users
    WHERE clinic_id = own_clinic AND id = nullif(current_setting('app.user_id', true), '')::uuid;
  FOR act IN SELECT * FROM jsonb_array_elements(acts) LOOP
    event.id := act ->> 'id';
    event.at := date_trunc('milliseconds', (act ->> 'at')::timestamptz);
    event.recorded_at := date_trunc('milliseconds', clock_timestamp());
    event.application := act ->> 'application';
    event.action := act ->> 'action';
    event.resource := act ->> 'resource';
    event.resource_id := act ->> 'resourceId';
    event.patient_id := act ->> 'patientId';
    event.outcome := act ->> 'outcome';
    event.request_id := act ->> 'requestId';
    event.route := act ->> 'route';
    event.client_address := act ->> 'clientAddress';
    event.user_agent := act ->> 'userAgent';
    event.grant_id := act ->> 'grantId';
    event.reason := act ->> 'reason';
    head.seq := head.seq + 1;
    event.seq := head.seq;
    event.prev_hash := head.hash;
    head.hash := sha256(convert_to(public.audit_canonical(event), 'UTF8'));
    event.hash := head.hash;
    INSERT INTO public.audit_events SELECT (event).*;
  END LOOP;
  UPDATE public.audit_heads SET seq = head.seq, hash = head.hash WHERE clinic_id = own_clinic;
END
$$;

-- The heads that signed anchors do not hold yet. One caller at a time, to the end of its transaction: they write one file.
CREATE FUNCTION audit_heads_to_anchor() RETURNS TABLE (clinic uuid, head_seq bigint, head_hash bytea)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '3s' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('restride audit anchors', 0));
  RETURN QUERY SELECT clinic_id, seq, hash FROM public.audit_heads
    WHERE seq > coalesce(anchored_seq, 0) ORDER BY clinic_id;
END
$$;

-- Notes that the file holds an anchor up to here; a file that lost it is then found. Never backwards.
CREATE FUNCTION audit_anchored(clinic uuid, up_to bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.audit_heads SET anchored_seq = greatest(coalesce(anchored_seq, 1), least(up_to, seq))
    WHERE clinic_id = clinic AND seq >= 1;
$$;

REVOKE ALL ON FUNCTION audit_canonical(audit_events), append_audit_events(jsonb), audit_heads_to_anchor(),
  audit_anchored(uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION append_audit_events(jsonb), audit_heads_to_anchor(), audit_anchored(uuid, bigint) TO restride_app;
REVOKE ALL ON audit_events FROM restride_app;
GRANT SELECT ON audit_events, audit_heads TO restride_app;

GRANT USAGE ON SCHEMA public TO restride_audit;
GRANT INSERT ON audit_events TO restride_audit;
GRANT SELECT, INSERT, UPDATE ON audit_heads TO restride_audit;
GRANT SELECT (id, clinic_id, name, role) ON users TO restride_audit;

-- Giving a function away needs membership, and CREATE for its new owner; both only for this moment.
DO $$
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    GRANT restride_audit TO CURRENT_USER;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  NULL; -- An administrator made the role; whether the owner is its member is what the next lines ask.
END
$$;
GRANT CREATE ON SCHEMA public TO restride_audit;
ALTER FUNCTION audit_canonical(audit_events) OWNER TO restride_audit;
ALTER FUNCTION append_audit_events(jsonb) OWNER TO restride_audit;
ALTER FUNCTION audit_heads_to_anchor() OWNER TO restride_audit;
ALTER FUNCTION audit_anchored(uuid, bigint) OWNER TO restride_audit;
REVOKE CREATE ON SCHEMA public FROM restride_audit;
