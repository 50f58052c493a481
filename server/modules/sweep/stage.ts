import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { textCell } from '../../../shared/import/cells/raw-cell.ts';
import { parseUscc } from '../../../shared/import/cells/uscc.ts';
import { buildDivisionIndex, liesWithin } from '../../../shared/import/division-index.ts';
import { entryKey } from '../../../shared/sweep/entry-key.ts';
import { matchList } from '../../../shared/sweep/match-list.ts';
import { type DepartmentEntry, readDepartmentList } from '../../../shared/sweep/read-department-list.ts';
import { type RecalledMatch, recallDecision } from '../../../shared/sweep/recall.ts';
import { buildRegionWords } from '../../../shared/sweep/region-words.ts';
import type { Clock } from '../../adapters/clock.ts';
import { simplifyChinese, soundOfCharacter } from '../../adapters/simplify-chinese.ts';
import type { WorkbookReader } from '../../adapters/workbook/workbook.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { sweepList, sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { getDivision, listGround } from '../division/data.ts';
import { listCompared } from './absent.ts';
import { recallDecisions } from './recall-decisions.ts';

/** What staging a list needs of the outside world. */
export interface SweepPorts {
  readonly workbook: WorkbookReader;
  readonly clock: Clock;
}

export interface SweepInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly divisionCode: string;
  readonly quarter: string;
  readonly department: string;
  /** `YYYY-MM-DD` */
  readonly listDate: string;
}

/** An entry that lies elsewhere is only proposed when it is this likely. */
const surelyOurs = 0.7;
const chunk = 1000;

/**
 * Reads a department's list, matches it to the registry and keeps it with what was found; nothing of the registry changes. Decisions made
 * for earlier lists of the department in the same division are applied at once.
 * @throws AppError what the workbook reader throws, `header-not-found` (no column of names), `workbook-empty`, `division-unknown`,
 * `sweep-date` (not a day, or one to come), `sweep-list-known` {listId, listDate} for the same file again.
 */
export async function stageSweepList(
  db: Database,
  scope: Scope,
  input: SweepInput,
  ports: SweepPorts,
): Promise<{ listId: string }> {
  const target = await getDivision(db, scope, input.divisionCode, input.quarter);
  requirePastDate(input.listDate, ports.clock.now());
  const workbook = await ports.workbook.read(input.bytes, input.fileName);
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  const sheets = visible.length > 0 ? visible : workbook.sheets;
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('workbook-empty');
  const divisions = await listGround(db, input.quarter);
  const index = buildDivisionIndex(divisions);
  const list = readDepartmentList(sheets, index);
  if (!list) throw new AppError('header-not-found');
  if (list.entries.length === 0) throw new AppError('workbook-empty');
  const setup = {
    index,
    regions: buildRegionWords(divisions),
    simplify: simplifyChinese,
    soundOf: soundOfCharacter,
  };
  const compared = await listCompared(db, scope, { divisionCode: target.code, quarter: input.quarter });
  const registry = compared.map(({ id, name, uscc, divisionCode, address }) => ({
    organisationId: id,
    name,
    uscc,
    validUscc: parseUscc(textCell(uscc ?? '')).ok && uscc !== null,
    divisionCode,
    address,
  }));
  const found = matchList(list.entries, registry, setup);
  const earlier = await recallDecisions(db, input.department, target.code);
  const ids = new Set(compared.map(({ id }) => id));
  const lies = (entry: DepartmentEntry) =>
    !entry.abroad &&
    (entry.divisionCode === null ||
      liesWithin(index, entry.divisionCode, target.code) ||
      liesWithin(index, target.code, entry.divisionCode));
  const id = randomUUID();
  const now = ports.clock.now();
  const rows = list.entries.map((entry, at): typeof sweepRow.$inferInsert => {
    const key = entryKey(entry, simplifyChinese);
    const result = found[at] ?? { match: 'only-theirs' as const, organisationId: null, candidates: [] };
    const memory = earlier.get(key);
    const recalled = leaveElsewhere(
      recallDecision(result, memory, (each) => ids.has(each)),
      lies(entry),
    );
    return {
      listId: id,
      ...factsOf(entry),
      key,
      match: recalled.match,
      organisationId: recalled.organisationId,
      candidates: { list: recalled.candidates },
      verdict: recalled.verdict,
      note: recalled.note,
      remembered: recalled.verdict !== null,
      decidedBy: recalled.verdict === null ? null : (memory?.actor ?? null),
      decidedAt: recalled.verdict === null ? null : (memory?.at ?? null),
    };
  });
  await db.transaction(async (tx) => {
    await insertList(tx, {
      id,
      divisionCode: target.code,
      quarter: input.quarter,
      department: input.department,
      listDate: input.listDate,
      fileName: input.fileName.slice(0, 200),
      sha256: workbook.sha256,
      rowCount: rows.length,
      columns: list.columns,
      skipped: list.skipped,
      actor: scope.actor,
      at: now,
    });
    for (let from = 0; from < rows.length; from += chunk)
      await tx.insert(sweepRow).values(rows.slice(from, from + chunk));
    await appendAudit(tx, scope, {
      action: 'sweep.upload',
      subject: id,
      detail: {
        division: target.code,
        quarter: input.quarter,
        // What somebody typed for another department is no code.
        department: input.department.replace(/:.*$/, ''),
        rows: rows.length,
        skipped: list.skipped.length,
        matched: rows.filter((row) => row.match === 'matched').length,
        probable: rows.filter((row) => row.match === 'probable').length,
        remembered: rows.filter((row) => row.remembered).length,
      },
    });
  });
  return { listId: id };
}

/** @throws AppError `sweep-date` */
function requirePastDate(listDate: string, now: Date): void {
  const day = new Date(`${listDate}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(listDate);
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (!real || listDate > today || listDate < '1990-01-01')
    throw new AppError('sweep-date', { date: listDate });
}

/** @throws AppError `sweep-list-known` */
async function insertList(tx: Transaction, list: typeof sweepList.$inferInsert): Promise<void> {
  const inserted = await tx
    .insert(sweepList)
    .values(list)
    .onConflictDoNothing()
    .returning({ id: sweepList.id });
  if (inserted.length > 0) return;
  const [first] = await tx
    .select({ id: sweepList.id, listDate: sweepList.listDate })
    .from(sweepList)
    .where(
      and(
        eq(sweepList.divisionCode, list.divisionCode),
        eq(sweepList.quarter, list.quarter),
        eq(sweepList.department, list.department),
        eq(sweepList.sha256, list.sha256),
        isNull(sweepList.discardedAt),
      ),
    );
  throw new AppError('sweep-list-known', { listId: first?.id ?? '', listDate: first?.listDate ?? '' });
}

/** What lies in another division and is not surely ours is not our work; it is kept and counted. */
function leaveElsewhere(recalled: RecalledMatch, within: boolean): RecalledMatch {
  if (within || recalled.verdict !== null || recalled.match === 'matched') return recalled;
  if (recalled.match === 'probable' && (recalled.candidates[0]?.score ?? 0) >= surelyOurs) return recalled;
  return { ...recalled, match: 'elsewhere', candidates: [] };
}

function factsOf(entry: DepartmentEntry) {
  const { rowNumber, name, uscc, address, divisionCode, employees } = entry;
  return { rowNumber, name, uscc, address, divisionCode, employees };
}
