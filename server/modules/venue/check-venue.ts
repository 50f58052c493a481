import { isDeepStrictEqual } from 'node:util';
import { and, eq, gt, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Bbox, LngLat } from '../../../shared/division.ts';
import type { Issue } from '../../../shared/issue.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Checklist } from '../../../shared/venue/checklist.ts';
import type { VenueFacts } from '../../../shared/venue/venue-facts.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';
import { venue } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';

export interface VenueCheck {
  readonly quarter: Quarter;
  /** The venue itself; null: a new one. */
  readonly id: string | null;
  readonly checklist: Checklist;
  /** As it is: what is wrong already, and stays, does not keep the rest from being mended. Null: a new one. */
  readonly present: VenueFacts | null;
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
}

/**
 * What can only be said with the registry at hand: whether the divisions and the organisation are there and fit, whether the place is in
 * the city, the name free, the visit past.
 * @throws AppError `division-unknown`; `facts-refused` with the issues `venue-host-unfit`, `venue-organisation-unknown`,
 * `venue-point-outside`, `venue-visit-future`, `venue-have-unknown`, `venue-name-taken`
 */
export async function requireFit(
  tx: Transaction,
  scope: Scope,
  facts: VenueFacts,
  { quarter, id, checklist, present, today }: VenueCheck,
): Promise<void> {
  const home = await getDivision(tx, scope, facts.divisionCode, quarter);
  if (home.level !== 'township') throw new AppError('division-unknown', { code: facts.divisionCode });
  const issues: Issue[] = [];
  const changes = (...fields: (keyof VenueFacts)[]) =>
    fields.some((field) => !isDeepStrictEqual(present?.[field], facts[field]));
  const add = (code: string, field: keyof VenueFacts, params: Issue['params'] = {}) =>
    issues.push({ code, severity: 'error', row: null, field, params });
  if (facts.hostDivisionCode !== null && changes('hostKind', 'hostDivisionCode', 'divisionCode')) {
    const host = await getDivision(tx, scope, facts.hostDivisionCode, quarter);
    if (host.kind !== facts.hostKind || host.parentCode !== home.code)
      add('venue-host-unfit', 'hostDivisionCode', { name: host.name });
  }
  if (facts.organisationId !== null && changes('organisationId')) {
    const [own] = await listOrganisations(tx, scope, quarter, { ids: [facts.organisationId] });
    if (own?.status !== 'operating') add('venue-organisation-unknown', 'organisationId');
  }
  if (facts.lngLat && changes('lngLat') && !(await isInCity(tx, facts.lngLat)))
    add('venue-point-outside', 'lngLat');
  if (facts.visitedOn !== null && facts.visitedOn > today) add('venue-visit-future', 'visitedOn');
  const known = new Set([...checklist.map(({ key }) => key), ...(present?.sixHaves ?? [])]);
  const unknown = facts.sixHaves.find((key) => !known.has(key));
  if (unknown !== undefined) add('venue-have-unknown', 'sixHaves', { key: unknown });
  if (changes('name', 'divisionCode') && (await isNameTaken(tx, facts, quarter, id)))
    issues.push(nameTaken(facts));
  refuse(issues);
}

/** Whether a place lies in the rectangle around the city, or around its banners where no outline of the city is known. */
async function isInCity(db: Database, [lng, lat]: LngLat): Promise<boolean> {
  const rows = await db
    .select({ level: division.level, bbox: division.bbox })
    .from(division)
    .where(and(inArray(division.level, ['city', 'banner']), isNotNull(division.bbox)));
  const city = rows.filter(({ level }) => level === 'city');
  const boxes = (city.length > 0 ? city : rows).flatMap(({ bbox }): Bbox[] => (bbox ? [bbox] : []));
  // Nothing is known of where the city lies.
  if (boxes.length === 0) return true;
  return boxes.some(
    ([west, south, east, north]) => west <= lng && lng <= east && south <= lat && lat <= north,
  );
}

type Named = Pick<VenueFacts, 'name' | 'divisionCode'>;

/** @throws AppError `facts-refused` with `venue-name-taken` {name}. Call `waitForNames` before. */
export async function requireFreeName(
  db: Database,
  named: Named,
  quarter: Quarter,
  id: string,
): Promise<void> {
  if (await isNameTaken(db, named, quarter, id)) refuse([nameTaken(named)]);
}

const nameTaken = ({ name }: Named): Issue => ({
  code: 'venue-name-taken',
  severity: 'error',
  row: null,
  field: 'name',
  params: { name },
});

function refuse(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first) throw new AppError('facts-refused', { field: first.field ?? '', issue: first.code }, { issues });
}

/** Whether another venue of the division has the name at the quarter. Call `waitForNames` before. */
async function isNameTaken(
  db: Database,
  { name, divisionCode }: Named,
  quarter: Quarter,
  id: string | null,
): Promise<boolean> {
  const [other] = await db
    .select({ id: venue.id })
    .from(venue)
    .where(
      and(
        eq(venue.name, name),
        eq(venue.divisionCode, divisionCode),
        lte(venue.fromQuarter, quarter),
        or(isNull(venue.untilQuarter), gt(venue.untilQuarter, quarter)),
        id === null ? undefined : ne(venue.id, id),
      ),
    )
    .limit(1);
  return other !== undefined;
}
