-- Divisions over time: what a published quarter shows of a division stays as it was, whoever changes the division afterwards.

-- The facts of a division in the form that `Division` of shared/division.ts has, with its path.
CREATE FUNCTION division_facts(d "division") RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'code', d.code, 'name', d.name, 'shortName', d.short_name, 'kind', d.kind, 'level', d.level,
    'parentCode', d.parent_code, 'path', to_jsonb(d.path), 'aliases', to_jsonb(d.aliases),
    'seat', CASE WHEN d.seat_lng IS NOT NULL AND d.seat_lat IS NOT NULL THEN jsonb_build_array(d.seat_lng, d.seat_lat) END,
    'seatSource', d.seat_source, 'polygon', d.polygon, 'bbox', d.bbox, 'schematic', d.schematic,
    'boundarySource', d.boundary_source, 'boundaryVintage', d.boundary_vintage,
    'validFrom', d.valid_from, 'validTo', d.valid_to)
$$;
--> statement-breakpoint
-- Security definer: the last published quarter counts, also one of a division that row-level security hides from the writer.
CREATE FUNCTION keep_division_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last_published text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    -- Foreign keys guard the rest.
    IF EXISTS (SELECT FROM division WHERE OLD.code IN (parent_code, merged_into))
      OR EXISTS (SELECT FROM division_past WHERE code = OLD.code)
      OR EXISTS (SELECT FROM division_change WHERE code = OLD.code)
      OR EXISTS (SELECT FROM import_batch WHERE division_code = OLD.code)
      OR EXISTS (SELECT FROM snapshot WHERE division_code = OLD.code)
      OR EXISTS (SELECT FROM finding_answer WHERE division_code = OLD.code)
      OR EXISTS (SELECT FROM sweep_row WHERE division_code = OLD.code)
      OR EXISTS (SELECT FROM sweep_decision WHERE division_code = OLD.code)
    THEN
      RAISE EXCEPTION 'division % is referred to', OLD.code USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.code <> OLD.code THEN
    RAISE EXCEPTION 'the code of division % cannot change', OLD.code USING ERRCODE = 'restrict_violation';
  END IF;
  -- Other codes, former names and where the seat is known from stand on no map and no sheet.
  IF division_facts(OLD) - ARRAY['aliases', 'seatSource'] = division_facts(NEW) - ARRAY['aliases', 'seatSource'] THEN
    RETURN NEW;
  END IF;
  -- Of any division: the sheets of all its neighbours show it.
  SELECT max(quarter) INTO last_published FROM quarter_report WHERE status = 'published';
  IF last_published IS NOT NULL
    AND NOT EXISTS (SELECT FROM division_past WHERE code = OLD.code AND until_quarter >= last_published)
  THEN
    INSERT INTO division_past (code, until_quarter, facts) VALUES (OLD.code, last_published, division_facts(OLD));
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- Keeps divisions as they are for the quarters up to one, before a change that holds from the next one on. What an earlier change
-- keeps for that quarter already, and what did not exist in it, stays out.
CREATE FUNCTION keep_divisions(codes text[], until text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO public.division_past (code, until_quarter, facts)
  SELECT d.code, until, public.division_facts(d) FROM public.division d
  WHERE d.code = ANY (codes) AND (d.valid_from IS NULL OR d.valid_from <= until)
    AND NOT EXISTS (SELECT FROM public.division_past p WHERE p.code = d.code AND p.until_quarter >= until)
  ORDER BY d.code
$$;
--> statement-breakpoint
-- Holds every organisation that stands or stood in some divisions, before those are held themselves: whoever writes one record holds
-- it first and its division next, so that the two never wait for each other.
CREATE FUNCTION hold_organisations(codes text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT FROM public.organisation o WHERE o.id IN (
    SELECT s.organisation_id FROM public.organisation_state s WHERE s.division_code = ANY (codes))
  ORDER BY o.id FOR NO KEY UPDATE
$$;
--> statement-breakpoint
CREATE TRIGGER division_keep_past BEFORE UPDATE OR DELETE ON "division"
  FOR EACH ROW EXECUTE FUNCTION keep_division_past();
--> statement-breakpoint
CREATE TRIGGER division_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "division_change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
-- No record begins in a division that has ended by then, also when the two are written at the same moment: KEY SHARE waits for who
-- ends the division (FOR UPDATE), and is what the foreign key takes anyway. Fires, by its name, after the guard of the table, which
-- holds the record first.
CREATE FUNCTION refuse_ended_division() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ends record;
BEGIN
  SELECT valid_from, valid_to INTO ends FROM division WHERE code = NEW.division_code FOR KEY SHARE;
  IF NEW.from_quarter < ends.valid_from OR NEW.from_quarter > ends.valid_to THEN
    RAISE EXCEPTION 'division-ended % %', NEW.division_code, NEW.from_quarter USING ERRCODE = 'FB010';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER organisation_state_within_division BEFORE INSERT OR UPDATE OF division_code, from_quarter ON "organisation_state"
  FOR EACH ROW EXECUTE FUNCTION refuse_ended_division();
--> statement-breakpoint
CREATE TRIGGER party_organisation_state_within_division
  BEFORE INSERT OR UPDATE OF division_code, from_quarter ON "party_organisation_state"
  FOR EACH ROW EXECUTE FUNCTION refuse_ended_division();
--> statement-breakpoint
CREATE TRIGGER venue_within_division BEFORE INSERT OR UPDATE OF division_code, from_quarter ON "venue"
  FOR EACH ROW EXECUTE FUNCTION refuse_ended_division();
