-- Who instructs an organisation and what is planned for it is handed in with the quarter, like its facts: not changed in a quarter of
-- any division it stands in that is handed in, accepted or published (docs/decisions/0006).
CREATE FUNCTION refuse_locked_organisation(of_organisation uuid, first text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  shown record;
BEGIN
  -- It does not move to another division meanwhile.
  PERFORM 1 FROM public.organisation o WHERE o.id = of_organisation FOR NO KEY UPDATE;
  FOR shown IN
    SELECT s.division_code, greatest(s.from_quarter, first) AS since, s.until FROM (
      SELECT o.division_code, o.from_quarter, (
        SELECT min(n.from_quarter) FROM public.organisation_state n
        WHERE n.organisation_id = of_organisation AND n.from_quarter > o.from_quarter) AS until
      FROM public.organisation_state o WHERE o.organisation_id = of_organisation) s
    WHERE s.until IS NULL OR s.until > first
    ORDER BY 1, 2
  LOOP
    PERFORM public.refuse_locked(shown.division_code, shown.since, shown.until);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE FUNCTION guard_support() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM public.refuse_locked_organisation(OLD.organisation_id, OLD.from_quarter); END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  PERFORM public.refuse_locked_organisation(NEW.organisation_id, NEW.from_quarter);
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER instructor_assignment_guard BEFORE INSERT OR UPDATE OR DELETE ON instructor_assignment
  FOR EACH ROW EXECUTE FUNCTION guard_support();
--> statement-breakpoint
CREATE TRIGGER instructor_assignment_kept BEFORE TRUNCATE ON instructor_assignment EXECUTE FUNCTION refuse_emptying();
--> statement-breakpoint
CREATE TRIGGER liaison_plan_guard BEFORE INSERT OR UPDATE OR DELETE ON liaison_plan
  FOR EACH ROW EXECUTE FUNCTION guard_support();
--> statement-breakpoint
CREATE TRIGGER liaison_plan_kept BEFORE TRUNCATE ON liaison_plan EXECUTE FUNCTION refuse_emptying();
--> statement-breakpoint
-- Row-level security (0009): what belongs to an organisation is seen where that one ever stood; an instructor of the banner's is seen
-- by the township whose organisations are instructed.
DO $$
DECLARE
  name text;
  mine constant text := 'division_code = ANY ((SELECT string_to_array(current_setting(''app.divs'', true), '',''))::text[])';
BEGIN
  FOREACH name IN ARRAY ARRAY['instructor_assignment', 'liaison_plan'] LOOP
    EXECUTE format('CREATE POLICY of_scope ON %I TO app_rw USING (organisation_id IN (
      SELECT d.organisation_id FROM organisation_division d)) WITH CHECK (organisation_id IN (
      SELECT d.organisation_id FROM organisation_division d))', name);
  END LOOP;
  EXECUTE format('CREATE POLICY seen ON instructor FOR SELECT TO app_rw USING (%s OR id IN (
    SELECT a.instructor_id FROM instructor_assignment a))', mine);
  EXECUTE format('CREATE POLICY written ON instructor TO app_rw USING (%s) WITH CHECK (%1$s)', mine);
  EXECUTE 'CREATE POLICY of_scope ON instructor_duty TO app_rw USING (instructor_id IN (SELECT i.id FROM instructor i))
    WITH CHECK (instructor_id IN (SELECT i.id FROM instructor i))';
  EXECUTE format('CREATE POLICY of_scope ON grading_review TO app_rw USING (%s) WITH CHECK (%1$s)', mine);
  FOREACH name IN ARRAY ARRAY['instructor', 'instructor_assignment', 'instructor_duty', 'liaison_plan', 'grading_review'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY whole ON %I FOR SELECT TO backup USING (true)', name);
  END LOOP;
END
$$;
