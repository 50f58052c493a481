import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { division } from '../../server/db/schema/division.ts';
import { partyOrganisation, partyOrganisationState } from '../../server/db/schema/party-organisation.ts';
import { quarterReport, snapshot } from '../../server/db/schema/report.ts';
import { venue } from '../../server/db/schema/venue.ts';
import type { Scope } from '../../server/db/scope.ts';
import { getDivision } from '../../server/modules/division/data.ts';
import { sealSnapshot, snapshotFacts } from '../../server/modules/report/snapshot-facts.ts';
import { loadSnapshotSource } from '../../server/modules/report/snapshot-source.ts';
import type { TestDatabase } from '../database.ts';
import { insertOrganisation } from './report.ts';

/**
 * The real case: “2005年伊金霍洛苏木与公尼召乡合并为伊金霍洛镇” (dictionary of place names, 24hours.tech/article/370007413262397440);
 * Ordos reorganised its townships in August 2005 (history of 薛家湾镇, 995866.com/gudailishi/ebf67uzljq.html), so from 2005Q3 on.
 * The outlines and the code of 公尼召乡 are made up: no source has them.
 */
export const [banner, town, joined, neighbour] = ['150627', '150627106', '150627298', '150627102'];
export const [old, next] = ['2005Q2', '2005Q3'];

/** An outline between two meridians, 39.2 to 39.4° N. */
export const box = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 39.2],
      [east, 39.2],
      [east, 39.4],
      [west, 39.4],
      [west, 39.2],
    ],
  ],
});

/** Takes a unit's quarter through the legal moves, as the owner. */
export async function publishUnit(
  test: TestDatabase,
  scope: Scope,
  code: string,
  quarter: string,
): Promise<void> {
  const id = randomUUID();
  await test.db.transaction(async (tx) => {
    await tx.insert(quarterReport).values({ id, divisionCode: code, quarter, revision: 1, status: 'draft' });
    for (const status of ['submitted', 'accepted'])
      await tx.execute(sql`select move_report(${id}, ${status})`);
    const unit = await getDivision(tx, scope, code, quarter);
    const source = await loadSnapshotSource(tx, scope, quarter);
    const sealed = sealSnapshot(
      snapshotFacts(source, unit, { revision: 1, approvedBy: null, firstSubmittedAt: null }),
    );
    await tx.insert(snapshot).values({
      reportId: id,
      divisionCode: code,
      quarter,
      revision: 1,
      ...sealed,
      actor: 'test',
      at: new Date('2005-07-20T00:00:00Z'),
    });
    await tx.execute(sql`select move_report(${id}, 'published')`);
  });
}

/**
 * The divisions as they were before August 2005: 3 organisations, a party organisation and a venue in 公尼召乡, one organisation each in
 * 伊金霍洛苏木 and its neighbour 乌兰木伦镇. @returns the scope of the whole city
 */
export async function seedBeforeMerger(test: TestDatabase): Promise<Scope> {
  await test.db
    .update(division)
    .set({ name: '伊金霍洛苏木', shortName: '伊金霍洛苏木', kind: 'sumu', polygon: box(109.6, 109.8) })
    .where(eq(division.code, town));
  await test.db.insert(division).values({
    code: joined,
    name: '公尼召乡',
    shortName: '公尼召乡',
    kind: 'township',
    level: 'township',
    parentCode: banner,
    path: ['150600', banner, joined],
    polygon: box(109.4, 109.6),
    bbox: [109.4, 39.2, 109.6, 39.4],
  });
  const village = { level: 'village', kind: 'village', parentCode: joined } as const;
  await test.db.insert(division).values({
    ...village,
    code: `${joined}201`,
    name: '公尼召村',
    shortName: '公尼召村',
    path: ['150600', banner, joined, `${joined}201`],
  });
  const party = randomUUID();
  await test.db.insert(partyOrganisation).values({ id: party, origin: 'test' });
  await test.db.insert(partyOrganisationState).values({
    partyOrganisationId: party,
    fromQuarter: '2005Q1',
    divisionCode: joined,
    name: '公尼召煤矿党支部',
    nameKey: '公尼召煤矿党支部',
    kind: 'branch',
    formation: 'solo',
  });
  const at = (name: string, divisionCode: string, more: object = {}) => ({
    name,
    divisionCode,
    fromQuarter: '2005Q1',
    lng: divisionCode === joined ? 109.5 : 109.7,
    lat: 39.3,
    ...more,
  });
  await Promise.all([
    insertOrganisation(test, at('公尼召煤矿有限公司', joined, { partyOrganisationId: party })),
    insertOrganisation(test, at('公尼召供销有限公司', joined), {
      ...at('公尼召商贸有限公司', joined),
      fromQuarter: '2005Q4',
    }),
    insertOrganisation(test, at('公尼召砖厂', joined, { status: 'suspended' })),
    insertOrganisation(test, at('伊金霍洛旅游有限公司', town)),
    insertOrganisation(test, at('乌兰木伦运输有限公司', neighbour)),
  ]);
  await test.db.insert(venue).values({
    id: randomUUID(),
    fromQuarter: '2005Q1',
    divisionCode: joined,
    hostDivisionCode: `${joined}201`,
    hostKind: 'village',
    name: '公尼召村党群服务中心',
    lng: 109.51,
    lat: 39.31,
    capacityPeople: 40,
    openForSharing: true,
    openingHours: {} as never,
    sixHaves: [],
  });
  return { ...test.scope, divisionCodes: new Set([...test.scope.divisionCodes, joined, `${joined}201`]) };
}
