-- The guards of reports and what is frozen with them (docs/decisions/0006). FB003: `report-move-refused <from> <to>`, where `none`
-- stands for a report that is not there yet.
CREATE FUNCTION guard_quarter_report() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  latest record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a report is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    -- One that is there already is the unique constraint's to refuse, or nothing to do.
    PERFORM 1 FROM public.quarter_report r WHERE r.division_code = NEW.division_code AND r.quarter = NEW.quarter
      AND r.revision = NEW.revision;
    IF FOUND AND NEW.status = 'draft' THEN RETURN NEW; END IF;
    IF NEW.revision > 1 THEN PERFORM 1 FROM public.division d WHERE d.code = NEW.division_code FOR UPDATE; END IF;
    SELECT r.revision, r.status INTO latest FROM public.quarter_report r
    WHERE r.division_code = NEW.division_code AND r.quarter = NEW.quarter ORDER BY r.revision DESC LIMIT 1;
    IF NEW.status <> 'draft' OR NEW.revision <> coalesce(latest.revision, 0) + 1 OR (NEW.revision > 1 AND (
        latest.status <> 'published' OR EXISTS (SELECT FROM public.quarter_report r WHERE r.division_code = NEW.division_code
          AND r.quarter > NEW.quarter AND r.status = 'published'))) THEN
      RAISE EXCEPTION USING ERRCODE = 'FB003', MESSAGE = format('report-move-refused %s %s', coalesce(latest.status, 'none'), NEW.status);
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status <> OLD.status THEN
    PERFORM 1 FROM public.division d WHERE d.code = NEW.division_code FOR UPDATE;
    -- Once its facts are written down it can only be published: it might come back with others.
    IF NOT (OLD.status || ' ' || NEW.status = ANY (ARRAY['draft submitted', 'submitted draft', 'submitted accepted',
        'submitted returned', 'accepted returned', 'accepted published', 'returned submitted']))
      OR (NEW.status = 'published') <> EXISTS (SELECT FROM public.snapshot s WHERE s.report_id = NEW.id) THEN
      RAISE EXCEPTION USING ERRCODE = 'FB003', MESSAGE = format('report-move-refused %s %s', OLD.status, NEW.status);
    END IF;
  END IF;
  IF OLD.status = 'published' OR (OLD.id, OLD.division_code, OLD.quarter, OLD.revision, OLD.reason, OLD.created_at) IS DISTINCT FROM
      (NEW.id, NEW.division_code, NEW.quarter, NEW.revision, NEW.reason, NEW.created_at) THEN
    RAISE EXCEPTION 'what a report is about never changes, and nothing of a published one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER quarter_report_guard BEFORE INSERT OR UPDATE OR DELETE ON quarter_report
  FOR EACH ROW EXECUTE FUNCTION guard_quarter_report();
--> statement-breakpoint
CREATE TRIGGER quarter_report_kept BEFORE TRUNCATE ON quarter_report EXECUTE FUNCTION refuse_emptying();
--> statement-breakpoint
-- Holds a report still until the transaction ends, and with it every record of its division; says how it stands. The console
-- (whoever logs in as the owner) may hold every report, others those of their divisions.
CREATE FUNCTION hold_report(report_id uuid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  held record;
BEGIN
  SELECT r.division_code INTO held FROM public.quarter_report r WHERE r.id = report_id
    AND (session_user = current_user OR r.division_code = ANY (string_to_array(current_setting('app.divs', true), ',')));
  IF NOT FOUND THEN RAISE EXCEPTION 'report-unknown' USING ERRCODE = 'no_data_found'; END IF;
  PERFORM 1 FROM public.division d WHERE d.code = held.division_code FOR UPDATE;
  SELECT r.status INTO held FROM public.quarter_report r WHERE r.id = report_id FOR UPDATE;
  RETURN held.status;
END
$$;
--> statement-breakpoint
-- The only way of a status for who is not the owner. Returns how the report stood before.
CREATE FUNCTION move_report(report_id uuid, to_status text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  from_status text := public.hold_report(report_id);
BEGIN
  IF to_status IS NULL OR to_status = from_status THEN
    RAISE EXCEPTION USING ERRCODE = 'FB003', MESSAGE = format('report-move-refused %s %s', from_status, to_status);
  END IF;
  UPDATE public.quarter_report r SET status = to_status, version = r.version + 1, updated_at = now() WHERE r.id = report_id;
  RETURN from_status;
END
$$;
--> statement-breakpoint
CREATE FUNCTION guard_snapshot() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM public.quarter_report r WHERE r.id = NEW.report_id AND r.status = 'accepted'
    AND (r.division_code, r.quarter, r.revision) = (NEW.division_code, NEW.quarter, NEW.revision) FOR UPDATE;
  IF NOT FOUND OR NEW.sha256 <> encode(sha256(convert_to(NEW.facts, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'the snapshot does not fit its report or its hash' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER snapshot_guard BEFORE INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION guard_snapshot();
--> statement-breakpoint
CREATE TRIGGER snapshot_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE OR REPLACE TRIGGER division_past_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON division_past
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
CREATE TRIGGER report_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
--> statement-breakpoint
-- A comment is said once. Until it is sent back it may be taken away; from then on only its answer and its end are added.
CREATE FUNCTION guard_report_comment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  report uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.report_id ELSE OLD.report_id END;
  added constant text[] := ARRAY['reply', 'resolved_by', 'resolved_at', 'sent_at'];
BEGIN
  PERFORM 1 FROM public.quarter_report r WHERE r.id = report AND r.status = 'published';
  IF FOUND OR (TG_OP = 'DELETE' AND OLD.sent_at IS NOT NULL) OR (TG_OP = 'UPDATE' AND (
      to_jsonb(OLD) - added <> to_jsonb(NEW) - added OR (OLD.sent_at IS NOT NULL AND NEW.sent_at IS DISTINCT FROM OLD.sent_at))) THEN
    RAISE EXCEPTION 'a comment stays as it was said' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
--> statement-breakpoint
CREATE TRIGGER report_comment_guard BEFORE INSERT OR UPDATE OR DELETE ON report_comment
  FOR EACH ROW EXECUTE FUNCTION guard_report_comment();
--> statement-breakpoint
CREATE TRIGGER report_comment_kept BEFORE TRUNCATE ON report_comment EXECUTE FUNCTION refuse_emptying();
