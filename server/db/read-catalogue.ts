import { type CopySession, type CopyTable, rowAlias } from './copy-table.ts';

/** A foreign key between two tables of schema `public`. */
export interface Reference {
  readonly from: string;
  readonly to: string;
  /** May wait for the end of the transaction. */
  readonly deferrable: boolean;
}

export interface SequenceState {
  readonly name: string;
  /** A bigint, as text. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** A trigger of the product's own, not one by which PostgreSQL keeps a foreign key. */
export interface Trigger {
  readonly table: string;
  readonly name: string;
  /** When it fires: as PostgreSQL writes it after `enable`. */
  readonly enabled: '' | 'always' | 'replica';
}

// What an extension brought (PostGIS's `spatial_ref_sys`) comes back with the extension.
const ofExtension = `exists (select from pg_depend d
  where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** Every table of schema `public`, by name. Partitions are tables of their own. */
export async function listTables(session: CopySession): Promise<CopyTable[]> {
  const rows = await session.unsafe<{ table: CopyTable }[]>(`
    select json_build_object(
      'name', c.relname,
      'columns', (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
      'order', coalesce((select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end,
          ', ' order by k.place)
        from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality k(attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary), '${rowAlias}::text collate "C"')) as table
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not ${ofExtension}
    order by c.relname collate "C"`);
  return rows.map(({ table }) => table);
}

/** Foreign keys among the tables. */
export async function listReferences(session: CopySession): Promise<Reference[]> {
  return session.unsafe<Reference[]>(`
    select a.relname as "from", b.relname as "to", f.condeferrable as deferrable
    from pg_constraint f join pg_class a on a.oid = f.conrelid join pg_class b on b.oid = f.confrelid
    where f.contype = 'f' and a.relnamespace = 'public'::regnamespace and b.relnamespace = 'public'::regnamespace`);
}

/** Every sequence of schema `public` and where it stands, by name. Sequences know no moment: it may be ahead of the tables. */
export async function listSequences(session: CopySession): Promise<SequenceState[]> {
  const names = await session.unsafe<{ name: string; quoted: string }[]>(`
    select c.relname as name, quote_ident(c.relname) as quoted from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and not ${ofExtension}
    order by c.relname collate "C"`);
  const states: SequenceState[] = [];
  for (const { name, quoted } of names) {
    const [state] = await session.unsafe<Omit<SequenceState, 'name'>[]>(
      `select last_value::text as "lastValue", is_called as "isCalled" from public.${quoted}`,
    );
    if (state) states.push({ name, ...state });
  }
  return states;
}

/** The triggers that are switched on. */
export async function listTriggers(session: CopySession): Promise<Trigger[]> {
  return session.unsafe<Trigger[]>(`
    select c.relname as table, t.tgname as name,
      case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not t.tgisinternal and t.tgenabled <> 'D'
      and t.tgparentid = 0`);
}

/** Hashes of the migrations this database went through, in order. */
export async function listMigrations(session: CopySession): Promise<string[]> {
  const rows = await session.unsafe<{ hash: string }[]>(
    'select hash from drizzle.__drizzle_migrations order by created_at, id',
  );
  return rows.map(({ hash }) => hash);
}
