import { eq } from 'drizzle-orm';
import { organisationState } from '../../server/db/schema/organisation.ts';
import { mergeDivisions } from '../../server/modules/division/changes.ts';
import { saveTarget, saveThreshold } from '../../server/modules/standard/mutations.ts';
import { addQuarters, cutOffDate } from '../../shared/quarter.ts';
import { buildScope, callReports } from '../builders/report.ts';
import type { TestDatabase } from '../database.ts';
import { buildGround, idOf, writeQuarter } from './build-city.ts';
import {
  bannerA,
  bannerB,
  city,
  type GoldenQuarter,
  goldenQuarters,
  handedIn,
  thresholds,
  type Unit,
  unitCodes,
} from './city-of-40.ts';

const { A1, A2, B1, B2, B3, P } = unitCodes;
const ofA = [bannerA, A1, A2] as const;
const ofB = [bannerB, B1, B2, B3] as const;
export const scopes = {
  city: buildScope('city', '金样市委组织部', [city, ...ofA, ...ofB, P]),
  A: buildScope('banner', '甲旗委组织部', ofA),
  B: buildScope('banner', '乙旗委组织部', ofB),
};
const unitScopes = {
  A1: buildScope('township', '甲一镇党建办', [A1]),
  A2: buildScope('township', '甲二苏木党建办', [A2]),
  B1: buildScope('township', '乙一镇党建办', [B1]),
  B2: buildScope('township', '乙二乡党建办', [B2, B3]),
  B3: buildScope('township', '乙三乡党建办', [B3]),
  P: buildScope('township', '高新园党工委', [P]),
} as const;

/** Between the two revisions of the park’s 2025Q3. */
export const beforeCorrection = new Date('2025-10-26T00:00:00Z');

const dayAfter = (quarter: GoldenQuarter, days: number) =>
  new Date(Date.parse(`${cutOffDate(quarter)}T10:00:00+08:00`) + days * 86_400_000).toISOString();

/** The units that report in a quarter: 乙三乡 up to 2025Q3. */
export const unitsOf = (quarter: GoldenQuarter): Unit[] =>
  quarter <= '2025Q3' ? ['A1', 'A2', 'B1', 'B2', 'B3', 'P'] : ['A1', 'A2', 'B1', 'B2', 'P'];

/** Builds the golden city and takes all its quarters through the legal ways: handed in, accepted, published, one of them corrected. */
export async function publishCity(test: TestDatabase): Promise<void> {
  await buildGround(test);
  const instant = new Date('2025-04-01T00:00:00Z');
  for (const threshold of thresholds)
    await saveThreshold(test.db, scopes.city, { ...threshold, expectedValue: null }, instant);
  const raised = { year: 2026, level: 'city', indicator: 'above-scale-organised', value: 0.85 } as const;
  await saveTarget(test.db, scopes.city, { ...raised, expectedVersion: 0 }, instant);
  for (const quarter of goldenQuarters) {
    if (quarter === '2025Q4') {
      const merger = { from: [B3], into: B2, fromQuarter: quarter, reason: '撤并' };
      await mergeDivisions(test.db, scopes.city, merger);
    }
    await writeQuarter(test, quarter);
    for (const unit of unitsOf(quarter)) await handIn(test, unit, quarter);
    await publish(test, unitsOf(quarter), quarter, dayAfter(quarter, 22));
    if (quarter === '2025Q3') await correctPark(test);
  }
}

/** Answers what is to be answered, confirms the rest, and hands in, as the township does. */
async function handIn(test: TestDatabase, unit: Unit, quarter: GoldenQuarter, at?: string): Promise<void> {
  const instant = at ?? handedIn[`${unit} ${quarter}`] ?? dayAfter(quarter, 5);
  const township = callReports(test, unitScopes[unit], instant);
  const target = { divisionCode: unitCodes[unit], quarter };
  const { errors, warnings } = await township.tasks(target);
  if (errors.length) throw new Error(`golden: ${unit} ${quarter} ${JSON.stringify(errors)}`);
  const items = warnings.map(({ organisationId, code: rule, fingerprint }) => ({
    organisationId,
    rule,
    fingerprint,
  }));
  if (items.length) await township.answerFindings({ ...target, items, answer: '情况属实' });
  await township.confirmUnchanged(target);
  await township.submit(target);
}

async function publish(
  test: TestDatabase,
  units: readonly Unit[],
  quarter: GoldenQuarter,
  instant: string,
): Promise<void> {
  const accept = (who: keyof typeof scopes, of: readonly Unit[]) =>
    callReports(test, scopes[who], instant).accept({ divisionCodes: of.map(code), quarter });
  const code = (unit: Unit) => unitCodes[unit];
  for (const banner of ['A', 'B'] as const) {
    const below = units.filter((unit) => unit.startsWith(banner));
    if (below.length) await accept(banner, below);
  }
  // The park hangs under the city, which accepts what lies directly below itself.
  await accept('city', ['P']);
  const outcomes = await callReports(test, scopes.city, instant).publish({
    divisionCodes: units.map(code),
    quarter,
  });
  const refused = outcomes.filter(({ reason }) => reason);
  if (refused.length) throw new Error(`golden: ${quarter} ${JSON.stringify(refused)}`);
}

/** Revision 2 of the park’s 2025Q3: p03 has 40 staff, not 90. */
async function correctPark(test: TestDatabase): Promise<void> {
  const quarter = '2025Q3';
  const instant = dayAfter(quarter, 30);
  await callReports(test, scopes.city, instant).correct({
    divisionCode: P,
    quarter,
    reason: '从业人员数更正',
  });
  await test.db
    .update(organisationState)
    .set({ employees: 40 })
    .where(eq(organisationState.organisationId, idOf('p03')));
  await handIn(test, 'P', quarter, instant);
  await publish(test, ['P'], quarter, dayAfter(quarter, 31));
}

export const before = (quarter: GoldenQuarter) => addQuarters(quarter, -1);
