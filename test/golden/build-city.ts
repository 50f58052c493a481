import { createHash } from 'node:crypto';
import { and, desc, eq, lte } from 'drizzle-orm';
import { division } from '../../server/db/schema/division.ts';
import { instructor, instructorAssignment, instructorDuty } from '../../server/db/schema/instructor.ts';
import { organisation, organisationState } from '../../server/db/schema/organisation.ts';
import {
  partyOrganisation,
  partyOrganisationState,
  starGrade,
} from '../../server/db/schema/party-organisation.ts';
import { venue } from '../../server/db/schema/venue.ts';
import type { DivisionKind, DivisionLevel } from '../../shared/division.ts';
import type { DutyKind } from '../../shared/instructor.ts';
import { halfYearOf } from '../../shared/quarter.ts';
import type { TestDatabase } from '../database.ts';
import {
  bannerA,
  bannerB,
  type Change,
  city,
  type GoldenParty,
  type GoldenQuarter,
  instructors,
  organisations,
  parties,
  unitCodes,
  venues,
} from './city-of-40.ts';

/** The same id for the same key, in the order of no consequence. */
export function idOf(key: string): string {
  const hex = createHash('sha256').update(`golden ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const ground: readonly (readonly [string, string, DivisionKind, DivisionLevel, readonly string[]])[] = [
  [city, '金样市', 'city', 'city', []],
  [bannerA, '甲旗', 'banner', 'banner', [city]],
  [bannerB, '乙旗', 'banner', 'banner', [city]],
  [unitCodes.A1, '甲一镇', 'town', 'township', [city, bannerA]],
  [unitCodes.A2, '甲二苏木', 'sumu', 'township', [city, bannerA]],
  [unitCodes.B1, '乙一镇', 'town', 'township', [city, bannerB]],
  [unitCodes.B2, '乙二乡', 'township', 'township', [city, bannerB]],
  [unitCodes.B3, '乙三乡', 'township', 'township', [city, bannerB]],
  [unitCodes.P, '高新园', 'park', 'township', [city]],
];

/** Divisions without outlines, instructors and venues: what does not wait for a quarter. */
export async function buildGround({ db }: TestDatabase): Promise<void> {
  await db.insert(division).values(
    ground.map(([code, name, kind, level, above]) => ({
      code,
      name,
      shortName: name,
      kind,
      level,
      parentCode: above.at(-1) ?? null,
      path: [...above, code],
    })),
  );
  await db.insert(instructor).values(
    Object.entries(instructors).map(([key, { home, until }]) => ({
      id: idOf(key),
      certificateNumber: `金样-${key}`,
      divisionCode: home,
      post: '党建办',
      mode: 'several' as const,
      areaCodes: [],
      fromQuarter: '2025Q2',
      untilQuarter: until,
      updatedAt: new Date('2025-04-01T00:00:00Z'),
    })),
  );
  await db
    .insert(organisation)
    .values(Object.keys(organisations).map((key) => ({ id: idOf(key), origin: 'golden' })));
  await db
    .insert(partyOrganisation)
    .values(Object.keys(parties).map((key) => ({ id: idOf(key), origin: 'golden' })));
  await db.insert(venue).values(
    venues.map(({ of, unit, from, haves }) => ({
      id: idOf(`venue ${of}`),
      fromQuarter: from,
      divisionCode: unitCodes[unit],
      organisationId: idOf(of),
      hostKind: 'own' as const,
      name: `${organisations[of]?.name}党员活动室`,
      capacityPeople: 20,
      openForSharing: false,
      openingHours: {},
      sixHaves: [...haves],
    })),
  );
}

/** Writes what a quarter changes, before anybody hands it in. */
export async function writeQuarter(test: TestDatabase, quarter: GoldenQuarter): Promise<void> {
  for (const [key, party] of Object.entries(parties)) await writeParty(test, quarter, key, party);
  for (const [key, { changes }] of Object.entries(organisations)) {
    const change = changes[quarter];
    if (change) await writeOrganisation(test, quarter, key, change);
  }
  const done = Object.entries(instructors).flatMap(([key, each]) =>
    each.done.flatMap((duty) => {
      const [kind, period = ''] = duty.split(' ') as [DutyKind, string?];
      // Noted in the quarter with which its period ends.
      return endOf(period) === quarter ? [{ instructorId: idOf(key), kind, period }] : [];
    }),
  );
  // Long before any quarter is published: what is noted after that no longer counts there.
  const at = new Date('2025-01-01T00:00:00Z');
  if (done.length) {
    await test.db
      .insert(instructorDuty)
      .values(done.map((duty) => ({ ...duty, doneOn: '2025-12-01', actor: 'golden', at })));
  }
}

function endOf(period: string): string {
  if (/Q\d$/.test(period)) return period;
  return `${period.slice(0, 4)}${period.endsWith('H1') ? 'Q2' : 'Q4'}`;
}

async function writeOrganisation(
  { db }: TestDatabase,
  quarter: GoldenQuarter,
  key: string,
  change: Change,
): Promise<void> {
  const golden = organisations[key];
  if (!golden) throw new Error(`golden: no organisation ${key}`);
  const id = idOf(key);
  const [before] = await db
    .select()
    .from(organisationState)
    .where(and(eq(organisationState.organisationId, id), lte(organisationState.fromQuarter, quarter)))
    .orderBy(desc(organisationState.fromQuarter))
    .limit(1);
  const { party, instructor: assigned, unit, developed, activists, ...same } = change;
  const founding = {
    organisationId: id,
    divisionCode: unitCodes[golden.unit],
    sector: golden.sector,
    name: golden.name,
    nameKey: golden.name,
    nameInitials: 'jy',
    lng: golden.unlocated ? null : 110,
    lat: golden.unlocated ? null : 39.5,
    status: 'operating' as const,
    source: 'golden',
  };
  const next = {
    ...(before ?? founding),
    ...same,
    ...(party === undefined ? {} : { partyOrganisationId: party === null ? null : idOf(party) }),
    ...(unit === undefined ? {} : { divisionCode: unitCodes[unit] }),
    ...(activists === undefined ? {} : { activists }),
    ...(developed === undefined ? {} : { developedThisYear: developed }),
    fromQuarter: quarter,
  };
  await db
    .insert(organisationState)
    .values(next)
    .onConflictDoUpdate({
      target: [organisationState.organisationId, organisationState.fromQuarter],
      set: next,
    });
  if (assigned === undefined) return;
  await db.insert(instructorAssignment).values({
    organisationId: id,
    fromQuarter: quarter,
    instructorId: assigned === null ? null : idOf(assigned),
    actor: 'golden',
    updatedAt: new Date(),
  });
}

async function writeParty(
  { db }: TestDatabase,
  quarter: GoldenQuarter,
  key: string,
  party: GoldenParty,
): Promise<void> {
  const id = idOf(key);
  const secretary = party.secretary[quarter];
  const dissolved = party.dissolved === quarter;
  if (party.from === quarter || secretary || dissolved) {
    const name = `中共金样${key}支部委员会`;
    await db.insert(partyOrganisationState).values({
      partyOrganisationId: id,
      fromQuarter: quarter,
      divisionCode: unitCodes[party.unit],
      name,
      nameKey: name,
      kind: party.kind ?? 'branch',
      formation: party.formation,
      leadOrganisationId: party.lead ? idOf(party.lead) : null,
      secretary: secretary ?? 'vacant',
      dissolved,
    });
  }
  const grade = party.grades?.[quarter];
  if (grade === undefined) return;
  await db.insert(starGrade).values({
    partyOrganisationId: id,
    fromQuarter: quarter,
    halfYear: halfYearOf(quarter),
    grade,
    evidence: '考评',
  });
}
