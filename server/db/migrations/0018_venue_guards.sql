-- No room is promised twice, whoever writes and however many at once: the primary key of the cells decides. (An exclusion constraint
-- would need btree_gist, whose 200 functions everybody may call, and which not every server has.)
CREATE FUNCTION hold_slot() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.held THEN
    DELETE FROM public.venue_slot_cell c WHERE c.venue_id = OLD.venue_id AND c.weekday = OLD.weekday
      AND c.quarter_hour >= OLD.from_minute / 15 AND c.quarter_hour < OLD.to_minute / 15 AND c.share_id = OLD.share_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.held THEN
    -- Always in the same order, so that two who want the same hours wait for each other and never in a circle.
    INSERT INTO public.venue_slot_cell (venue_id, weekday, quarter_hour, share_id)
    SELECT NEW.venue_id, NEW.weekday, q, NEW.share_id FROM generate_series(NEW.from_minute / 15, NEW.to_minute / 15 - 1) q ORDER BY q;
  END IF;
  RETURN NULL;
EXCEPTION WHEN unique_violation THEN
  RAISE EXCEPTION 'the venue is taken then' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'venue_share_slot_once';
END
$$;
--> statement-breakpoint
CREATE TRIGGER venue_share_slot_once AFTER INSERT OR UPDATE OR DELETE ON venue_share_slot
  FOR EACH ROW EXECUTE FUNCTION hold_slot();
--> statement-breakpoint
-- One organisation asks a venue once at a time.
CREATE UNIQUE INDEX venue_share_open ON venue_share (venue_id, organisation_id)
  WHERE status IN ('proposed', 'offered', 'agreed');
--> statement-breakpoint
CREATE UNIQUE INDEX road_network_active ON road_network (active) WHERE active;
--> statement-breakpoint
-- Organisations with an agreed share, at a cut-off, of a venue that is there: also where venue or organisation stand in divisions the asker
-- does not see, since a joint party organisation's members may.
CREATE FUNCTION sharing_organisations(at_quarter text, cut_off text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT s.organisation_id FROM public.venue_share s
  WHERE s.agreed_on <= cut_off AND (s.ended_on IS NULL OR s.ended_on > cut_off) AND EXISTS (
    SELECT FROM public.venue v WHERE v.id = s.venue_id AND v.from_quarter <= at_quarter
      AND (v.until_quarter IS NULL OR v.until_quarter > at_quarter))
$$;
--> statement-breakpoint
-- A venue that is open to others is seen by everybody who looks for one; so are the hours it is taken, not by whom.
CREATE POLICY open_to_others ON venue FOR SELECT TO app_rw USING (open_for_sharing
  AND coalesce((SELECT current_setting('app.divs', true)), '') <> '');
--> statement-breakpoint
DO $$
DECLARE
  name text;
  mine constant text := 'division_code = ANY ((SELECT string_to_array(current_setting(''app.divs'', true), '',''))::text[])';
  hosted constant text := 'host_division_code = ANY ((SELECT string_to_array(current_setting(''app.divs'', true), '',''))::text[])';
  of_share constant text := 'share_id IN (SELECT s.id FROM venue_share s)';
BEGIN
  EXECUTE format('CREATE POLICY of_scope ON venue_plan TO app_rw USING (%s) WITH CHECK (%1$s)', mine);
  -- Both sides see a share and answer it; only the organisation's side begins one.
  EXECUTE format('CREATE POLICY seen ON venue_share FOR SELECT TO app_rw USING (%s OR %s)', mine, hosted);
  EXECUTE format('CREATE POLICY begun ON venue_share FOR INSERT TO app_rw WITH CHECK (%s)', mine);
  EXECUTE format('CREATE POLICY answered ON venue_share FOR UPDATE TO app_rw USING (%s OR %s) WITH CHECK (%1$s OR %2$s)', mine,
    hosted);
  EXECUTE 'CREATE POLICY seen ON venue_share_slot FOR SELECT TO app_rw USING (venue_id IN (SELECT v.id FROM venue v))';
  EXECUTE format('CREATE POLICY of_scope ON venue_share_slot TO app_rw USING (%s) WITH CHECK (%1$s)', of_share);
  EXECUTE format('CREATE POLICY of_scope ON venue_share_use TO app_rw USING (%s) WITH CHECK (%1$s)', of_share);
  EXECUTE 'CREATE POLICY seen ON venue_photo FOR SELECT TO app_rw USING (venue_id IN (SELECT v.id FROM venue v))';
  EXECUTE format('CREATE POLICY of_scope ON venue_photo TO app_rw USING (venue_id IN (SELECT v.id FROM venue v WHERE v.%s))
    WITH CHECK (venue_id IN (SELECT v.id FROM venue v WHERE v.%1$s))', mine);
  FOREACH name IN ARRAY ARRAY['venue_plan', 'venue_share', 'venue_share_slot', 'venue_share_use', 'venue_photo', 'venue_slot_cell'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY whole ON %I FOR SELECT TO backup USING (true)', name);
  END LOOP;
END
$$;
