import { eq, inArray, sql } from 'drizzle-orm';
import { addQuarters, cutOffDate, listQuarters, type Quarter } from '../../../shared/quarter.ts';
import type { Database, Pool } from '../../db/database.ts';
import { account, accountDivision } from '../../db/schema/account.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, listGround } from '../division/data.ts';
import { answerPast, type PastReport, publishPast } from '../report/past/mutations.ts';
import { seedOpenQuarter } from './open-quarter.ts';
import { Random } from './random.ts';
import { answerTo, type ReportRole, type SamplePost } from './report-words.ts';
import { firstSampleQuarter, sampleQuarters } from './sample-city.ts';

const dayMs = 86_400_000;

/** An hour of a working morning or afternoon in China, some days after a quarter's cut-off. */
function timeOf(quarter: Quarter, days: number, minutes: number): Date {
  return new Date(Date.parse(`${cutOffDate(quarter)}T09:00:00+08:00`) + days * dayMs + minutes * 60_000);
}

/**
 * The sample's history of reports: every quarter but the last published, the last one hardly begun. Runs as the owner on a registry that
 * `seedSampleCity` filled, after the demo's accounts were made.
 * @param scope the whole city
 */
export async function seedReports(db: Pool, scope: Scope, seed: string | number): Promise<void> {
  const last = sampleQuarters.at(-1) ?? firstSampleQuarter;
  const quarters = listQuarters(firstSampleQuarter, addQuarters(last, -1));
  const ground = await listGround(db, last);
  const units = ground.filter(({ level }) => level === 'township');
  const postOf = await loadPosts(db, ground);
  const random = new Random(`${seed} reports`);
  // So many rows are new that the planner knows nothing of them.
  await db.execute(sql`analyze`);
  await db.transaction(async (tx) => {
    let source: Awaited<ReturnType<typeof publishPast>> | undefined;
    for (const quarter of quarters) {
      // Of the latest one only: what was said then still stands when the next quarter is looked at.
      if (quarter === quarters.at(-1)) {
        await answerPast(tx, scope, quarter, answerTo, { actor: 'sample', at: timeOf(quarter, 3, 0) });
      }
      const reports = units.map((unit): PastReport => {
        // One in twelve is late; the deadline is the tenth day.
        const days = random.chance(1 / 12) ? random.integer(11, 14) : random.integer(1, 9);
        const at = (later: number) => timeOf(quarter, later, random.integer(0, 500));
        return {
          unit,
          submit: { ...postOf(unit, 'township'), at: at(days) },
          accept: { ...postOf(unit, 'banner'), at: at(days + random.integer(1, 3)) },
          publish: { ...postOf(unit, 'city'), at: timeOf(quarter, 19, 30) },
        };
      });
      source = await publishPast(tx, scope, quarter, reports, source);
    }
  });
  await seedOpenQuarter(db, scope, { quarter: last, ground, postOf });
}

/** The demo's account of a division and role; where there is none, a post without an account. */
async function loadPosts(db: Database, ground: readonly DivisionFacts[]) {
  const rows = await db
    .select({ actor: account.id, post: account.post, role: account.role, code: accountDivision.divisionCode })
    .from(account)
    .innerJoin(accountDivision, eq(accountDivision.accountId, account.id))
    .where(inArray(account.role, ['city', 'banner', 'township']));
  const divisionOf = new Map(ground.map((division) => [division.code, division]));
  return (unit: DivisionFacts, role: ReportRole): SamplePost => {
    const code = role === 'township' ? unit.code : role === 'city' ? unit.path[0] : unit.path.at(-2);
    const found = rows.find(
      (row) => row.code === code && row.role === (code === unit.path[0] ? 'city' : role),
    );
    const name = divisionOf.get(code ?? '')?.name ?? unit.name;
    return found
      ? { actor: found.actor, post: found.post }
      : { actor: 'sample', post: role === 'township' ? `${name}党建办` : `${name}委组织部` };
  };
}
