import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { ReportEventKind } from '../../../shared/report/report-status.ts';
import type { MoveOutcome } from '../../../shared/report/report-view.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit, appendAudits } from '../audit/mutations.ts';
import { lockStandard } from '../standard/mutations.ts';
import { getUnit, type Unit } from './data.ts';
import { lockDivisions, type MoveEntry, moveReport } from './move-report.ts';
import { loadSnapshotSource } from './snapshot-source.ts';

/**
 * Moves the report of one unit: everything or nothing.
 * @param input.note what is said with it; a correction's reason, what a returned one lacks
 * @throws AppError `transition-refused`, `version-conflict`, `division-unknown`
 */
export function moveOne(
  db: Database,
  scope: Scope,
  kind: Exclude<ReportEventKind, 'publish'>,
  input: { divisionCode: string; quarter: Quarter; note?: string; expectedVersion?: number | undefined },
  now: Date,
): Promise<void> {
  return db.transaction(async (tx) => {
    const unit = await getUnit(tx, scope, input.divisionCode, input.quarter);
    await lockDivisions(tx, [unit.code]);
    await appendAudit(tx, scope, await moveReport(tx, scope, unit, { ...input, kind, now }));
  });
}

/**
 * Accepts or publishes several, each as if it were alone: one that cannot be moved keeps nobody back.
 * @returns what became of each, in the order asked
 * @throws AppError `division-unknown` when one is no reporting unit or lies outside the scope
 */
export function moveSeveral(
  db: Database,
  scope: Scope,
  kind: 'accept' | 'publish',
  input: { divisionCodes: readonly string[]; quarter: Quarter; note?: string },
  now: Date,
): Promise<MoveOutcome[]> {
  const { quarter } = input;
  const note = input.note === undefined ? {} : { note: input.note };
  return db.transaction(async (tx) => {
    const units: Unit[] = [];
    for (const code of new Set(input.divisionCodes)) units.push(await getUnit(tx, scope, code, quarter));
    // All at once and before the audit: whoever writes a record waits for its division first and for the audit last.
    const codes = units.map(({ code }) => code);
    await lockDivisions(tx, codes);
    if (kind === 'publish') await lockStandard(tx, 'shared');
    const source =
      kind === 'publish' ? { source: await loadSnapshotSource(tx, scope, quarter, { units: codes }) } : {};
    const outcomes: MoveOutcome[] = [];
    const entries: MoveEntry[] = [];
    for (const unit of units) {
      try {
        entries.push(
          await tx.transaction((step) =>
            moveReport(step, scope, unit, { kind, quarter, now, ...note, ...source }),
          ),
        );
        outcomes.push({ divisionCode: unit.code, reason: null });
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'transition-refused')) throw error;
        const { reason, ...params } = error.params;
        outcomes.push({ divisionCode: unit.code, reason: { code: String(reason), params } });
      }
    }
    await appendAudits(tx, scope, entries);
    return outcomes;
  });
}
