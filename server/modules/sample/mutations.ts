import { randomUUID } from 'node:crypto';
import type { PgTable } from 'drizzle-orm/pg-core';
import { normaliseName } from '../../../shared/import/cells/normalise-text.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import { pinyinInitials } from '../../adapters/pinyin.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { gradingReview } from '../../db/schema/grading.ts';
import { instructor, instructorAssignment, instructorDuty } from '../../db/schema/instructor.ts';
import { campaign, liaisonPlan } from '../../db/schema/liaison.ts';
import { organisation, organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisation, partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import { revision, threshold } from '../../db/schema/record.ts';
import { venue } from '../../db/schema/venue.ts';
import { venueShare, venueShareSlot, venueShareUse } from '../../db/schema/venue-share.ts';
import { loadDivisions } from '../division/mutations.ts';
import { saveSettings } from '../setting/data.ts';
import { generateSample } from './generate.ts';
import { inventReviews } from './grading.ts';
import { inventInstructors } from './instructors.ts';
import { listNeeds } from './needs.ts';
import { inventPlans } from './plans.ts';
import type { SampleCity, SampleOptions } from './sample-city.ts';
import { inventShares } from './shares.ts';

export interface Seeded {
  readonly organisations: number;
  readonly partyOrganisations: number;
  readonly venues: number;
}

/**
 * Generates the sample city and writes it into an empty registry, divisions included, in one transaction.
 * @param options.organisations how many ever stand in the registry, default 3,000.
 * @param options.today in China, `YYYY-MM-DD`: by then some plans are overdue.
 */
export async function seedSampleCity(
  db: Database,
  {
    pack,
    seed,
    organisations = 3000,
    today = '2026-11-16',
  }: { pack: RegionPack } & Pick<SampleOptions, 'seed'> &
    Partial<SampleOptions> & { readonly today?: string },
): Promise<Seeded> {
  const city = generateSample(pack, { seed, organisations });
  return db.transaction((tx) => writeSample(tx, city, today));
}

async function writeSample(tx: Transaction, city: SampleCity, today: string): Promise<Seeded> {
  const seats = new Map([...city.seats, ...city.hostSeats].map((each) => [each.code, each]));
  const divisions = city.pack.divisions.map((each) => ({ ...each, ...seats.get(each.code) }));
  const hosts = city.pack.hosts.map((each) => ({ ...each, ...seats.get(each.code) }));
  await loadDivisions(tx, { ...city.pack, divisions, hosts });
  const origin = 'sample';
  await insertRows(
    tx,
    partyOrganisation,
    city.partyOrganisationIds.map((id) => ({ id, origin })),
  );
  await insertRows(
    tx,
    organisation,
    city.organisationIds.map((id) => ({ id, origin })),
  );
  await insertRows(
    tx,
    partyOrganisationState,
    city.partyOrganisationStates.map((row) => ({ ...row, nameKey: normaliseName(row.name) })),
  );
  await insertRows(
    tx,
    organisationState,
    city.organisationStates.map((row) => ({
      ...row,
      nameKey: normaliseName(row.name),
      nameInitials: pinyinInitials(row.name),
    })),
  );
  await insertRows(tx, starGrade, city.starGrades);
  await insertRows(tx, venue, city.venues);
  await writeSupport(tx, city, today);
  await tx
    .insert(threshold)
    .values([...city.thresholds])
    .onConflictDoNothing();
  await saveSettings(tx, city.settings);
  const counts = {
    organisations: city.organisationIds.length,
    partyOrganisations: city.partyOrganisationIds.length,
    venues: city.venues.length,
  };
  // One entry for the whole: the rows have no earlier state to go back to.
  await tx.insert(revision).values({
    operationId: randomUUID(),
    entity: 'sample',
    entityId: city.pack.manifest.code,
    after: { seed: city.seed, ...counts },
    actor: 'sample',
  });
  return counts;
}

/** Instructors, plans, campaigns, reviews and shares: drawn from streams of their own, so that the city is the same with and without them. */
async function writeSupport(tx: Transaction, city: SampleCity, today: string): Promise<void> {
  const needs = listNeeds(city);
  const { instructors, assignments, duties } = inventInstructors(city, needs);
  const { campaigns, plans } = inventPlans(city, needs, today);
  await insertRows(tx, instructor, instructors);
  await insertRows(tx, instructorAssignment, assignments);
  await insertRows(tx, instructorDuty, duties);
  await insertRows(tx, campaign, campaigns);
  await insertRows(tx, liaisonPlan, plans);
  await insertRows(tx, gradingReview, inventReviews(city));
  const { shares, slots, uses, revisions } = inventShares(city);
  await insertRows(tx, venueShare, shares);
  await insertRows(tx, venueShareSlot, slots);
  await insertRows(tx, venueShareUse, uses);
  await insertRows(tx, revision, revisions);
}

/** Inserts many rows by multi-row statements that stay below PostgreSQL's 65,535 parameters. */
async function insertRows<T extends PgTable>(
  tx: Transaction,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await tx.insert(table).values(rows.slice(start, start + 1000) as never);
  }
}
