-- A decision can be taken back until the patient is told of it; nothing of it is deleted.

ALTER TABLE clearances
  ADD COLUMN told_at timestamptz(3),
  ADD COLUMN voided_at timestamptz(3),
  ADD COLUMN voided_by_id uuid,
  -- What the decision changed, so that taking it back can put it right; null where it never can any more.
  ADD COLUMN before jsonb;
-- Decisions of before were told at once. Rewriting the column reaches every clinic's rows; an update would see none.
ALTER TABLE clearances ALTER COLUMN told_at TYPE timestamptz(3) USING decided_at;
ALTER TABLE clearances
  ALTER COLUMN told_at SET NOT NULL,
  ADD CHECK (told_at BETWEEN decided_at AND decided_at + interval '10 minutes'),
  ADD CHECK ((voided_at IS NULL) = (voided_by_id IS NULL)),
  ADD CONSTRAINT clearances_voided_in_grace CHECK (voided_at >= decided_at AND voided_at < told_at);
ALTER TABLE clearances ADD FOREIGN KEY (clinic_id, voided_by_id) REFERENCES users (clinic_id, id);

CREATE FUNCTION clearances_voided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.voided_at IS NOT NULL OR current_patient() IS NOT NULL THEN
    RAISE EXCEPTION 'a decision is taken back once, by staff' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER clearances_voided_once BEFORE UPDATE ON clearances
  FOR EACH ROW WHEN ((NEW.voided_at, NEW.voided_by_id) IS DISTINCT FROM (OLD.voided_at, OLD.voided_by_id))
  EXECUTE FUNCTION clearances_voided_once();

GRANT UPDATE (voided_at, voided_by_id) ON clearances TO restride_app;
