-- The guards of the quarter (docs/decisions/0006). They hold for every role, the owner's included. Functions run as the owner, read no
-- temporary table (pg_temp last, names qualified) and are nobody's to call, except where privileges.sql says so.

-- Refuses when a quarter of the division from `first` on (and before `until`) is handed in, accepted or published, by its latest
-- revision. A move holds the row of the division: whoever writes waits for it, and it waits for whoever writes.
CREATE FUNCTION refuse_locked(of_division text, first text, until text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  locked record;
BEGIN
  -- A statement of these levels would judge by what was before it waited.
  IF current_setting('transaction_isolation') IN ('repeatable read', 'serializable') THEN
    RAISE EXCEPTION 'the registry is written at isolation level read committed' USING ERRCODE = 'invalid_transaction_state';
  END IF;
  PERFORM 1 FROM public.division d WHERE d.code = of_division FOR SHARE;
  SELECT r.quarter, r.status INTO locked FROM public.quarter_report r
  WHERE r.division_code = of_division AND r.quarter >= first AND (until IS NULL OR r.quarter < until)
    AND r.status IN ('submitted', 'accepted', 'published')
    AND NOT EXISTS (
      SELECT FROM public.quarter_report n
      WHERE n.division_code = r.division_code AND n.quarter = r.quarter AND n.revision > r.revision)
  ORDER BY r.quarter LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'FB001', MESSAGE = format('report-locked %s %s %s', of_division, locked.quarter, locked.status);
  END IF;
END
$$;
--> statement-breakpoint
-- The same for everywhere a party organisation shows from a quarter on: its own divisions, and those of the organisations in it.
-- `hides`: the state of just that quarter came or went, and with it hid or uncovered the one before it.
CREATE FUNCTION refuse_locked_party(party uuid, first text, hides boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  shown record;
BEGIN
  -- Nobody joins it meanwhile, in a division this would not look at.
  PERFORM 1 FROM public.party_organisation p WHERE p.id = party FOR NO KEY UPDATE;
  FOR shown IN
    SELECT DISTINCT s.division_code, greatest(s.from_quarter, first) AS since, s.until FROM (
      SELECT p.division_code, p.from_quarter, (
        SELECT min(n.from_quarter) FROM public.party_organisation_state n
        WHERE n.party_organisation_id = party AND n.from_quarter > p.from_quarter
          AND NOT (hides AND n.from_quarter = first)) AS until
      FROM public.party_organisation_state p WHERE p.party_organisation_id = party
      UNION ALL
      SELECT o.division_code, o.from_quarter, (
        SELECT min(n.from_quarter) FROM public.organisation_state n
        WHERE n.organisation_id = o.organisation_id AND n.from_quarter > o.from_quarter)
      FROM public.organisation_state o WHERE o.party_organisation_id = party) s
    WHERE s.until IS NULL OR s.until > first
    ORDER BY 1
  LOOP
    PERFORM public.refuse_locked(shown.division_code, shown.since, shown.until);
  END LOOP;
END
$$;
--> statement-breakpoint
-- A state that comes or goes also takes away or brings back the one before it, perhaps in another division. Writers of one organisation
-- stand in line, so that each sees the one before. Asked once a statement, after it: what is refused then is undone with it.
CREATE FUNCTION guard_organisation_states() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM public.organisation o WHERE o.id IN (SELECT t.organisation_id FROM touched t) ORDER BY o.id FOR NO KEY UPDATE;
  PERFORM public.refuse_locked(l.division_code, l.first) FROM (
    SELECT d.division_code, min(d.first) AS first FROM (
      SELECT t.division_code, t.from_quarter AS first FROM touched t
      UNION ALL
      SELECT (SELECT s.division_code FROM public.organisation_state s WHERE s.organisation_id = t.organisation_id
          AND s.from_quarter < t.from_quarter ORDER BY s.from_quarter DESC LIMIT 1), t.from_quarter FROM touched t) d
    WHERE d.division_code IS NOT NULL GROUP BY 1 ORDER BY 1) l;
  -- Who changes what a party organisation shows waits for who joins it.
  PERFORM 1 FROM public.party_organisation p WHERE p.id IN (SELECT t.party_organisation_id FROM touched t) ORDER BY p.id FOR SHARE;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION guard_changed_organisation_states() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM public.organisation o
  WHERE o.id IN (SELECT t.organisation_id FROM gone t UNION SELECT t.organisation_id FROM come t) ORDER BY o.id FOR NO KEY UPDATE;
  PERFORM public.refuse_locked(l.division_code, l.first) FROM (
    SELECT d.division_code, min(d.first) AS first FROM (
      SELECT t.division_code, t.from_quarter AS first FROM gone t
      UNION ALL
      SELECT t.division_code, t.from_quarter FROM come t
      UNION ALL
      SELECT (SELECT s.division_code FROM public.organisation_state s WHERE s.organisation_id = k.organisation_id
          AND s.from_quarter < k.from_quarter ORDER BY s.from_quarter DESC LIMIT 1), k.from_quarter
      FROM (
        (SELECT t.organisation_id, t.from_quarter FROM gone t EXCEPT SELECT t.organisation_id, t.from_quarter FROM come t)
        UNION ALL
        (SELECT t.organisation_id, t.from_quarter FROM come t EXCEPT SELECT t.organisation_id, t.from_quarter FROM gone t)) k) d
    WHERE d.division_code IS NOT NULL GROUP BY 1 ORDER BY 1) l;
  PERFORM 1 FROM public.party_organisation p WHERE p.id IN (SELECT t.party_organisation_id FROM come t) ORDER BY p.id FOR SHARE;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION guard_party_organisation_states() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.refuse_locked_party(t.party_organisation_id, t.from_quarter, true),
    public.refuse_locked(t.division_code, t.from_quarter)
  FROM (SELECT * FROM touched ORDER BY party_organisation_id, from_quarter) t;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION guard_changed_party_organisation_states() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.refuse_locked_party(t.party_organisation_id, t.from_quarter, t.keys < 2),
    public.refuse_locked(t.division_code, t.from_quarter)
  FROM (
    SELECT *, count(*) OVER (PARTITION BY party_organisation_id, from_quarter) AS keys
    FROM (SELECT * FROM gone UNION ALL SELECT * FROM come) both_sides
    ORDER BY party_organisation_id, from_quarter) t;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION guard_star_grades() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.refuse_locked_party(t.party_organisation_id, t.first)
  FROM (SELECT party_organisation_id, min(from_quarter) AS first FROM touched GROUP BY 1 ORDER BY 1) t;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION guard_changed_star_grades() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM public.refuse_locked_party(t.party_organisation_id, t.first) FROM (
    SELECT party_organisation_id, min(from_quarter) AS first
    FROM (SELECT party_organisation_id, from_quarter FROM gone UNION ALL SELECT party_organisation_id, from_quarter FROM come) both_sides
    GROUP BY 1 ORDER BY 1) t;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A venue shows from `from_quarter` until (without) `until_quarter`; ending it after the frozen quarters changes none of them.
CREATE FUNCTION guard_venue() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'until_quarter' = to_jsonb(NEW) - 'until_quarter' THEN
    IF OLD.until_quarter IS DISTINCT FROM NEW.until_quarter THEN
      -- `greatest` and `least` pass over null, which here means: without end.
      PERFORM public.refuse_locked(NEW.division_code, greatest(NEW.from_quarter, least(OLD.until_quarter, NEW.until_quarter)),
        CASE WHEN OLD.until_quarter IS NOT NULL AND NEW.until_quarter IS NOT NULL
          THEN greatest(OLD.until_quarter, NEW.until_quarter) END);
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM public.refuse_locked(OLD.division_code, OLD.from_quarter, OLD.until_quarter);
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  END IF;
  PERFORM public.refuse_locked(NEW.division_code, NEW.from_quarter, NEW.until_quarter);
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- What a finding was answered with is handed in with the quarter. An older answer may give way to one of an open quarter.
CREATE FUNCTION guard_finding_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM public.refuse_locked(OLD.division_code, OLD.quarter);
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND ((OLD.organisation_id, OLD.rule, OLD.fingerprint) IS DISTINCT FROM
      (NEW.organisation_id, NEW.rule, NEW.fingerprint) OR NEW.quarter < OLD.quarter) THEN
    RAISE EXCEPTION 'an answer stays with its finding' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM public.refuse_locked(NEW.division_code, NEW.quarter);
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never emptied', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER organisation_state_guard_insert AFTER INSERT ON organisation_state REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guard_organisation_states();
--> statement-breakpoint
CREATE TRIGGER organisation_state_guard_delete AFTER DELETE ON organisation_state REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guard_organisation_states();
--> statement-breakpoint
CREATE TRIGGER organisation_state_guard_update AFTER UPDATE ON organisation_state REFERENCING OLD TABLE AS gone NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION guard_changed_organisation_states();
--> statement-breakpoint
CREATE TRIGGER organisation_state_kept BEFORE TRUNCATE ON organisation_state EXECUTE FUNCTION refuse_emptying();
--> statement-breakpoint
CREATE TRIGGER party_organisation_state_guard_insert AFTER INSERT ON party_organisation_state REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guard_party_organisation_states();
--> statement-breakpoint
CREATE TRIGGER party_organisation_state_guard_delete AFTER DELETE ON party_organisation_state REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guard_party_organisation_states();
--> statement-breakpoint
CREATE TRIGGER party_organisation_state_guard_update AFTER UPDATE ON party_organisation_state REFERENCING OLD TABLE AS gone NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION guard_changed_party_organisation_states();
--> statement-breakpoint
CREATE TRIGGER party_organisation_state_kept BEFORE TRUNCATE ON party_organisation_state EXECUTE FUNCTION refuse_emptying();
--> statement-breakpoint
CREATE TRIGGER star_grade_guard_insert AFTER INSERT ON star_grade REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guard_star_grades();
--> statement-breakpoint
CREATE TRIGGER star_grade_guard_delete AFTER DELETE ON star_grade REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guard_star_grades();
--> statement-breakpoint
CREATE TRIGGER star_grade_guard_update AFTER UPDATE ON star_grade REFERENCING OLD TABLE AS gone NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION guard_changed_star_grades();
--> statement-breakpoint
CREATE TRIGGER star_grade_kept BEFORE TRUNCATE ON star_grade EXECUTE FUNCTION refuse_emptying();
--> statement-breakpoint
CREATE TRIGGER venue_guard BEFORE INSERT OR UPDATE OR DELETE ON venue FOR EACH ROW EXECUTE FUNCTION guard_venue();
--> statement-breakpoint
CREATE TRIGGER venue_kept BEFORE TRUNCATE ON venue EXECUTE FUNCTION refuse_emptying();
--> statement-breakpoint
CREATE TRIGGER finding_answer_guard BEFORE INSERT OR UPDATE OR DELETE ON finding_answer
  FOR EACH ROW EXECUTE FUNCTION guard_finding_answer();
--> statement-breakpoint
CREATE TRIGGER finding_answer_kept BEFORE TRUNCATE ON finding_answer EXECUTE FUNCTION refuse_emptying();
--> statement-breakpoint
-- Every division an organisation ever stood in; row-level security asks it.
CREATE FUNCTION note_divisions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO public.organisation_division (organisation_id, division_code)
  SELECT DISTINCT w.organisation_id, w.division_code FROM written w ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER organisation_state_entered AFTER INSERT ON organisation_state REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_divisions();
--> statement-breakpoint
CREATE TRIGGER organisation_state_moved AFTER UPDATE ON organisation_state REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_divisions();
--> statement-breakpoint
INSERT INTO organisation_division (organisation_id, division_code)
SELECT DISTINCT organisation_id, division_code FROM organisation_state ON CONFLICT DO NOTHING;
--> statement-breakpoint
CREATE TRIGGER organisation_division_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON organisation_division
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
