import { and, arrayContains, eq, inArray, or } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';
import { sweepDecision } from '../../db/schema/sweep.ts';

/**
 * What was decided for earlier lists of a department in a division, one below it or one that was merged into it, by the key of the
 * entry; the latest counts.
 */
export async function recallDecisions(db: Database, department: string, divisionCode: string) {
  const below = db
    .select({ code: division.code })
    .from(division)
    .where(or(arrayContains(division.path, [divisionCode]), eq(division.mergedInto, divisionCode)));
  const rows = await db
    .select()
    .from(sweepDecision)
    .where(and(eq(sweepDecision.department, department), inArray(sweepDecision.divisionCode, below)))
    .orderBy(sweepDecision.at);
  return new Map(rows.map((row) => [row.key, row]));
}
