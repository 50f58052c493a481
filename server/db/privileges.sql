-- What the two roles beside the owner may do. Run after the migrations at every start and idempotent: whatever was granted by hand is
-- taken back. A table that is not named here is nobody's but the backup's, until somebody decides (privileges.db.test.ts asks for it).
do $$
declare
  each record;
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to app_rw, backup', current_database());
  for each in
    select c.oid::regclass as name, case c.relkind when 'S' then 'sequence' else 'table' end as kind from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and pg_has_role(c.relowner, 'usage') and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  loop
    execute format('revoke all on %s %s from public, app_rw, backup', each.kind, each.name);
    execute format('grant select on %s %s to backup', each.kind, each.name);
    if each.kind = 'sequence' then execute format('grant usage on sequence %s to app_rw', each.name); end if;
  end loop;
  for each in
    select p.oid::regprocedure as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and pg_has_role(p.proowner, 'usage')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('revoke all on routine %s from public, app_rw, backup', each.name);
  end loop;
end
$$;

revoke all on schema public, drizzle from public, app_rw, backup;
grant usage on schema public to app_rw, backup;
grant usage on schema drizzle to backup;
grant select on all tables in schema drizzle to backup;

-- Only ever added to.
grant select, insert on audit, revision, report_event, snapshot, division_change to app_rw;
-- Written by triggers, or by the console alone.
grant select on division_past, organisation_division, setting to app_rw;
-- What the city sets by year and level.
grant select, insert, update on target, threshold, grading_standard, have_checklist to app_rw;
grant select, insert, update, delete on road_network to app_rw;
grant select, insert, update on grading_review, instructor, campaign, access_token to app_rw;
grant select, insert, update, delete on instructor_assignment, liaison_plan, instructor_duty to app_rw;
grant select, insert, update on venue_share to app_rw;
grant select, insert, update, delete on venue_plan, venue_share_slot to app_rw;
grant select, insert, delete on venue_share_use, venue_photo to app_rw;
grant select, insert on organisation, party_organisation to app_rw;
grant select, insert, update on division, import_batch, import_mapping, venue to app_rw;
grant select, insert, update, delete on organisation_state, party_organisation_state, star_grade, import_row to app_rw;
grant select, insert, update, delete on finding_answer, sweep_decision to app_rw;
grant select, insert, update on sweep_list, sweep_row, account to app_rw;
grant select, insert on notice to app_rw;
grant update (read_at) on notice to app_rw;
grant select, insert, delete on account_division to app_rw;
grant select, insert, update, delete on session to app_rw;

-- A report's status moves by a function, and what it is about never changes; of a comment only what comes after it.
grant select, insert on quarter_report to app_rw;
grant update (confirmed_at, confirmed_by, confirmed_count, first_submitted_at, version, updated_at) on quarter_report to app_rw;
grant select, insert, delete on report_comment to app_rw;
grant update (reply, resolved_by, resolved_at, sent_at) on report_comment to app_rw;

grant execute on function move_report(uuid, text) to app_rw;
-- A division changes, and old quarters keep what it was.
grant execute on function keep_divisions(text[], text), hold_organisations(text[]) to app_rw;
-- What row-level security asks, and what has to be known across divisions.
grant execute on function parties_in_scope(), lists_in_scope(), registry_quarters(), covered_organisations(text),
  party_organisations_named(text[]), codes_elsewhere(text, text[]), duty_units(text),
  sharing_organisations(text, text) to app_rw;
