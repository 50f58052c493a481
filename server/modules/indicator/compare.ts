import { addFigures } from '../../../shared/indicator/tally-unit.ts';
import type { Tally } from '../../../shared/indicator.ts';
import { addQuarters, type Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type AsOf, listFigures, type UnitFigures } from './figures.ts';
import { listGroundBefore } from './same-ground.ts';

/**
 * The tallies of groups of units some quarters before, each on the ground it covers now; null where nothing was known then.
 * @param count negative: so many quarters before
 */
export async function listTalliesBefore(
  db: Database,
  scope: Scope,
  groups: readonly (readonly string[])[],
  quarter: Quarter,
  count: number,
  at: AsOf,
): Promise<(Tally | null)[]> {
  const earlier = addQuarters(quarter, count);
  const grounds = await listGroundBefore(db, scope, groups, quarter, earlier);
  const figures = await listFigures(db, scope, grounds.flat(), earlier, at);
  return grounds.map((codes) => {
    const own = new Set(codes);
    return tallyOrNothing(figures.filter(({ divisionCode }) => own.has(divisionCode)));
  });
}

/** Null when there is neither a snapshot nor a record: a comparison with nothing would look like growth. */
export function tallyOrNothing(figures: readonly UnitFigures[]): Tally | null {
  const { tally, counts } = addFigures(figures);
  const known = counts.operating + counts.suspended + counts.ended > 0;
  return known || figures.some(({ revision }) => revision !== null) ? tally : null;
}
