import { randomUUID } from 'node:crypto';
import { count, sql } from 'drizzle-orm';
import { account, accountDivision, session } from '../../server/db/schema/account.ts';
import { instructor } from '../../server/db/schema/instructor.ts';
import { campaign } from '../../server/db/schema/liaison.ts';
import { organisationState } from '../../server/db/schema/organisation.ts';
import { quarterReport, reportComment } from '../../server/db/schema/report.ts';
import { sweepList, sweepRow } from '../../server/db/schema/sweep.ts';
import { venue, venuePhoto } from '../../server/db/schema/venue.ts';
import { venuePlan } from '../../server/db/schema/venue-plan.ts';
import { stageImport } from '../../server/modules/import/stage.ts';
import { createOrganisation } from '../../server/modules/organisation/mutations.ts';
import { createParty } from '../../server/modules/party-organisation/mutations.ts';
import { VenueFacts } from '../../shared/venue/venue-facts.ts';
import { buildPorts } from '../builders/context.ts';
import { buildVenueFacts } from '../builders/venue-facts.ts';
import { buildPlanRow } from '../builders/venue-plan.ts';
import { makeShare } from '../builders/venue-share.ts';
import type { TestDatabase } from '../database.ts';

/** One object of each kind that belongs to a division. */
export interface Holding {
  readonly divisionCode: string;
  /** Null where none can stand: organisations belong to township-level divisions. */
  readonly organisationId: string | null;
  /** Of the organisation, as it was written last. */
  readonly version: number;
  /** A party organisation that it belongs to. */
  readonly partyOrganisationId: string | null;
  readonly batchId: string | null;
  readonly accountId: string | null;
  readonly listId: string | null;
  /** An instructor at home there, and a campaign of the division's. */
  readonly instructorId: string | null;
  readonly campaignId: string | null;
  /** A venue that others may use, entered in the quarter, and a photograph of it; null where no organisation stands either. */
  readonly venueId: string | null;
  readonly photoId: string | null;
  /** A share of a venue of the division by the organisation, asked for and not answered; null like the organisation. */
  readonly shareId: string | null;
  /** A plan of the division's. */
  readonly planId: string | null;
  /** Null where the division hands in no report. */
  readonly commentId: string | null;
}

const quarter = '2026Q3';

/** What the venue of a division says. */
export const venueFactsOf = (divisionCode: string): VenueFacts =>
  VenueFacts.parse(buildVenueFacts({ divisionCode, name: `样例活动室${divisionCode}`, lngLat: null }));

/** Gives a division one object of each kind. */
export async function endow(base: TestDatabase, divisionCode: string, isUnit: boolean): Promise<Holding> {
  const { db, scope } = base;
  const [before] = await db.select({ rows: count() }).from(organisationState);
  const made = isUnit
    ? await createOrganisation(db, scope, {
        quarter,
        divisionCode,
        sector: 'enterprise',
        name: `权限样例${before?.rows}号商贸有限公司`,
        uscc: null,
        address: null,
        employees: 12,
        source: '样例',
        reason: '样例',
      })
    : null;
  const party =
    made &&
    (await createParty(db, scope, {
      organisationId: made.id,
      quarter,
      expectedVersion: made.version,
      reason: '样例',
      name: `中共权限样例${before?.rows}号支部委员会`,
      kind: 'branch',
      formation: 'solo',
      secretary: 'vacant',
    }));
  const batch = await stageImport(
    db,
    scope,
    {
      bytes: new TextEncoder().encode(`企业名称,人数\n权限样例${before?.rows}号甲公司,3\n`),
      fileName: 'list.csv',
      divisionCode,
      quarter,
    },
    buildPorts(),
  );
  const [accountId, listId] = [randomUUID(), randomUUID()];
  await db.insert(account).values({
    id: accountId,
    name: `of-${divisionCode}`,
    post: '样例岗位',
    role: 'viewer',
    passwordHash: '-',
    mustChangePassword: false,
  });
  await db.insert(accountDivision).values({ accountId, divisionCode });
  const at = new Date('2026-10-01T00:00:00Z');
  // Its own id names the session of an account.
  await db
    .insert(session)
    .values({ tokenHash: accountId, id: accountId, accountId, createdAt: at, lastSeenAt: at });
  await db.insert(sweepList).values({
    id: listId,
    divisionCode,
    quarter,
    department: 'market-regulation',
    listDate: '2026-09-30',
    fileName: 'list.csv',
    sha256: listId,
    rowCount: 1,
    actor: 'test',
    at,
  });
  await db.insert(sweepRow).values({
    listId,
    rowNumber: 2,
    name: '样例乙公司',
    key: '样例乙公司',
    match: 'only-theirs',
    candidates: { list: [] },
  });
  const [instructorId, campaignId] = [randomUUID(), randomUUID()];
  await db.insert(instructor).values({
    id: instructorId,
    certificateNumber: `ZD-${divisionCode}`,
    divisionCode,
    post: '样例岗位',
    mode: 'area',
    areaCodes: [divisionCode],
    fromQuarter: '2026Q1',
    updatedAt: at,
  });
  await db.insert(campaign).values({
    id: campaignId,
    divisionCode,
    name: '集中组建月',
    fromDate: '2026-11-01',
    toDate: '2026-11-30',
    actor: 'test',
    updatedAt: at,
  });
  const plan = buildPlanRow(divisionCode);
  await db.insert(venuePlan).values(plan);
  const venueId = isUnit ? randomUUID() : null;
  const photoId = isUnit ? randomUUID() : null;
  if (venueId && photoId) {
    const { lngLat: _, ...columns } = venueFactsOf(divisionCode);
    await db.insert(venue).values({ ...columns, id: venueId, fromQuarter: quarter });
    const picture = { bytes: Buffer.of(0), widthPixels: 8, heightPixels: 8, actor: 'test', at };
    await db.insert(venuePhoto).values({ ...picture, id: photoId, venueId });
  }
  const shareId = made ? await makeShare(base, divisionCode, made.id) : null;
  let commentId: string | null = null;
  if (isUnit) {
    const reportId = randomUUID();
    commentId = randomUUID();
    await db
      .insert(quarterReport)
      .values({ id: reportId, divisionCode, quarter, revision: 1, status: 'draft' });
    await db.insert(reportComment).values({
      id: commentId,
      reportId,
      organisationId: made?.id ?? null,
      text: '请核实人数',
      actor: 'test',
      actorPost: '样例',
      at,
      sentAt: at,
    });
  }
  return {
    divisionCode,
    organisationId: made?.id ?? null,
    version: party?.version ?? 1,
    partyOrganisationId: party?.partyOrganisationId ?? null,
    batchId: batch.id,
    accountId,
    listId,
    instructorId,
    campaignId,
    venueId,
    photoId,
    shareId,
    planId: plan.id,
    commentId,
  };
}

/** A village or community below a township-level division: the only thing that lies below one. */
export async function villageBelow(base: TestDatabase, code: string): Promise<string> {
  const [row] = await base.db.execute<{ code: string }>(
    sql`select code from division where level = 'village' and path @> array[${code}] order by code limit 1`,
  );
  if (!row) throw new Error(`no village below ${code}`);
  return row.code;
}
