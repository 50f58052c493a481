-- Row-level security: a second line behind the data functions, for app_rw only (the owner is the console). A transaction sees and
-- writes the divisions of `app.divs`, codes with commas between; without it nothing. What has to be known across divisions comes from
-- narrow functions that run as the owner. For whoever logs in as the owner they answer for the whole registry.

-- Party organisations of organisations that stand, or ever stood, in the scope.
CREATE FUNCTION parties_in_scope() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER ROWS 2000 SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT o.party_organisation_id FROM public.organisation_state o
  WHERE o.party_organisation_id IS NOT NULL
    AND (session_user = current_user OR o.division_code = ANY (string_to_array(current_setting('app.divs', true), ',')))
$$;
--> statement-breakpoint
-- Department lists handed in for a division of the scope.
CREATE FUNCTION lists_in_scope() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT l.id FROM public.sweep_list l
  WHERE session_user = current_user OR l.division_code = ANY (string_to_array(current_setting('app.divs', true), ','))
$$;
--> statement-breakpoint
-- The first and the last quarter any organisation has a state of.
CREATE FUNCTION registry_quarters(OUT first text, OUT last text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT min(o.from_quarter), max(o.from_quarter) FROM public.organisation_state o
$$;
--> statement-breakpoint
-- Operating organisations of a quarter, wherever they stand, with the party organisation they belong to, of those party organisations
-- that reach into the scope: whether a joint one is whole cannot be judged inside one division.
CREATE FUNCTION covered_organisations(at_quarter text) RETURNS TABLE (party_organisation_id uuid, organisation_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.party_organisation_id, s.organisation_id FROM (
    SELECT DISTINCT ON (o.organisation_id) o.organisation_id, o.party_organisation_id, o.status
    FROM public.organisation_state o WHERE o.from_quarter <= at_quarter ORDER BY o.organisation_id, o.from_quarter DESC) s
  WHERE s.status = 'operating' AND s.party_organisation_id IN (
    SELECT * FROM public.parties_in_scope()
    UNION SELECT p.party_organisation_id FROM public.party_organisation_state p
    WHERE session_user = current_user OR p.division_code = ANY (string_to_array(current_setting('app.divs', true), ',')))
$$;
--> statement-breakpoint
-- All states of the party organisations that bear, or ever bore, one of these names in the banners of the scope: a joint one may stand
-- in another township, and must be found lest it be made twice.
CREATE FUNCTION party_organisations_named(name_keys text[]) RETURNS SETOF party_organisation_state
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.* FROM public.party_organisation_state s WHERE s.party_organisation_id IN (
    SELECT p.party_organisation_id FROM public.party_organisation_state p JOIN public.division d ON d.code = p.division_code
    WHERE p.name_key = ANY (name_keys) AND (session_user = current_user OR d.path[2] IN (
      SELECT m.path[2] FROM public.division m WHERE m.code = ANY (string_to_array(current_setting('app.divs', true), ',')))))
$$;
--> statement-breakpoint
-- Tables whose rows are of one division: all of a row belongs to it.
DO $$
DECLARE
  name text;
  -- Found by index.
  mine constant text := 'division_code = ANY ((SELECT string_to_array(current_setting(''app.divs'', true), '',''))::text[])';
  -- Hashed: where every row is asked, a long list would be walked through for each.
  listed constant text := 'division_code IN (SELECT unnest(string_to_array(current_setting(''app.divs'', true), '','')))';
BEGIN
  FOREACH name IN ARRAY ARRAY['organisation_division', 'venue', 'import_batch', 'import_mapping', 'quarter_report', 'snapshot',
      'sweep_decision'] LOOP
    EXECUTE format('CREATE POLICY of_scope ON %I TO app_rw USING (%s) WITH CHECK (%2$s)', name, mine);
  END LOOP;
  -- An organisation that moved away, and its answers, stay visible where it stood: else an older state would seem to be in force. Its
  -- rows are locked like this too, but changed only where they are (refuse_foreign).
  FOREACH name IN ARRAY ARRAY['organisation_state', 'finding_answer'] LOOP
    EXECUTE format('CREATE POLICY seen ON %I FOR SELECT TO app_rw USING (%s OR organisation_id IN (
      SELECT d.organisation_id FROM organisation_division d))', name, listed);
    EXECUTE format('CREATE POLICY added ON %I FOR INSERT TO app_rw WITH CHECK (%s)', name, listed);
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE TO app_rw USING (%s OR organisation_id IN (
      SELECT d.organisation_id FROM organisation_division d)) WITH CHECK (%2$s)', name, listed);
    EXECUTE format('CREATE POLICY removed ON %I FOR DELETE TO app_rw USING (%s)', name, listed);
  END LOOP;
  EXECUTE format('CREATE POLICY seen ON party_organisation_state FOR SELECT TO app_rw USING (%s OR party_organisation_id IN (
    SELECT parties_in_scope()))', listed);
  EXECUTE format('CREATE POLICY written ON party_organisation_state TO app_rw USING (%s) WITH CHECK (%1$s)', mine);
  EXECUTE format('CREATE POLICY written ON star_grade TO app_rw USING (party_organisation_id IN (
    SELECT p.party_organisation_id FROM party_organisation_state p WHERE p.%s)) WITH CHECK (party_organisation_id IN (
    SELECT p.party_organisation_id FROM party_organisation_state p WHERE p.%1$s))', mine);
  -- A list of the banner's holds rows of its townships.
  EXECUTE format('CREATE POLICY seen ON sweep_list FOR SELECT TO app_rw USING (%s OR id IN (
    SELECT r.list_id FROM sweep_row r))', mine);
  EXECUTE format('CREATE POLICY written ON sweep_list TO app_rw USING (%s) WITH CHECK (%1$s)', mine);
  EXECUTE format('CREATE POLICY of_scope ON sweep_row TO app_rw USING (%s OR list_id IN (SELECT lists_in_scope()))
    WITH CHECK (%1$s OR list_id IN (SELECT lists_in_scope()))', mine);
END
$$;
--> statement-breakpoint
CREATE POLICY seen ON star_grade FOR SELECT TO app_rw USING (party_organisation_id IN (
  SELECT p.party_organisation_id FROM party_organisation_state p));
--> statement-breakpoint
CREATE POLICY of_scope ON import_row TO app_rw USING (batch_id IN (SELECT b.id FROM import_batch b))
  WITH CHECK (batch_id IN (SELECT b.id FROM import_batch b));
--> statement-breakpoint
CREATE POLICY of_scope ON report_event TO app_rw USING (report_id IN (SELECT r.id FROM quarter_report r))
  WITH CHECK (report_id IN (SELECT r.id FROM quarter_report r));
--> statement-breakpoint
CREATE POLICY of_scope ON report_comment TO app_rw USING (report_id IN (SELECT r.id FROM quarter_report r))
  WITH CHECK (report_id IN (SELECT r.id FROM quarter_report r));
--> statement-breakpoint
CREATE FUNCTION refuse_foreign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF row_security_active(TG_RELID)
    AND OLD.division_code <> ALL (string_to_array(coalesce(current_setting('app.divs', true), ''), ',')) THEN
    RAISE EXCEPTION 'a row of another division' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER organisation_state_foreign BEFORE UPDATE ON organisation_state FOR EACH ROW EXECUTE FUNCTION refuse_foreign();
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['organisation_division', 'venue', 'import_batch', 'import_row', 'import_mapping', 'quarter_report',
      'report_event', 'report_comment', 'snapshot', 'finding_answer', 'organisation_state', 'party_organisation_state', 'star_grade',
      'sweep_list', 'sweep_row', 'sweep_decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY whole ON %I FOR SELECT TO backup USING (true)', name);
  END LOOP;
END
$$;
