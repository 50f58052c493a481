import { AppError } from '../../../shared/app-error.ts';
import type { Sector } from '../../../shared/organisation.ts';
import { readDepartment } from '../../../shared/sweep/department.ts';
import type { Clock } from '../../adapters/clock.ts';
import { messagesIn } from '../../adapters/messages.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { createOrganisation } from '../organisation/mutations.ts';
import { openList } from './open-list.ts';
import { settle } from './settle.ts';

export interface NewEntry {
  readonly listId: string;
  readonly rowNumber: number;
  readonly divisionCode: string;
  readonly sector: Sector;
  readonly name: string;
  readonly uscc: string | null;
  readonly address: string | null;
  readonly employees: number | null;
}

/**
 * Makes an entry that only the department has a new organisation of the quarter's draft, with the department and its date as the source.
 * Asked again, it answers with the organisation made the first time.
 * @throws AppError `not-found`; `sweep-decided` when it was settled otherwise; what {@link createOrganisation} throws
 */
export async function addEntry(
  db: Database,
  scope: Scope,
  input: NewEntry,
  clock: Clock,
): Promise<{ organisationId: string }> {
  return db.transaction(async (tx) => {
    const { list, rows } = await openList(tx, scope, input.listId, [input.rowNumber]);
    const [row] = rows;
    if (!row) throw new AppError('not-found');
    if (row.verdict === 'added' && row.organisationId !== null) return { organisationId: row.organisationId };
    if (row.match === 'matched' || row.verdict === 'same' || row.verdict === 'not-ours')
      throw new AppError('sweep-decided');
    // The registry is kept in Chinese, whatever language the screen is in.
    const say = messagesIn('zh-CN');
    const { code, name } = readDepartment(list.department);
    const department = code === 'other' ? name : say(`sweep.department.${code}`);
    const { id: organisationId } = await createOrganisation(tx, scope, {
      quarter: list.quarter,
      divisionCode: input.divisionCode,
      sector: input.sector,
      name: input.name,
      uscc: input.uscc,
      address: input.address,
      employees: input.employees,
      source: say('sweep.source', { department, date: list.listDate }),
      reason: say('sweep.addReason'),
    });
    await settle(tx, scope, list, [{ row, verdict: 'added', organisationId, note: null }], clock.now());
    await appendAudit(tx, scope, {
      action: 'sweep.add',
      subject: organisationId,
      detail: { list: list.id, row: row.rowNumber },
    });
    return { organisationId };
  });
}
