import { normaliseName } from '../import/cells/normalise-text.ts';
import { liesWithin } from '../import/division-index.ts';
import { oneSlipApart } from '../import/suggest-divisions.ts';
import type { VenueRecord } from '../venue.ts';
import type { ReadVenue } from './read-venue.ts';
import { venueChoice } from './venue-reader.ts';
import type { VenueSetup } from './venue-setup.ts';

/** The registry's venues of the scope, by what a row finds them with. */
export class VenueRegistry {
  readonly all: readonly VenueRecord[];
  readonly byId: ReadonlyMap<string, VenueRecord>;
  private readonly byName: ReadonlyMap<string, VenueRecord>;
  private readonly byDivision = new Map<string, VenueRecord[]>();

  constructor(venues: readonly VenueRecord[]) {
    this.all = venues;
    this.byId = new Map(venues.map((venue) => [venue.id, venue]));
    this.byName = new Map(venues.map((venue) => [nameKey(venue.divisionCode, venue.name), venue]));
    for (const venue of venues)
      this.byDivision.set(venue.divisionCode, [...(this.byDivision.get(venue.divisionCode) ?? []), venue]);
  }

  named(divisionCode: string, name: string): VenueRecord | undefined {
    return this.byName.get(nameKey(divisionCode, name));
  }

  of(divisionCode: string): readonly VenueRecord[] {
    return this.byDivision.get(divisionCode) ?? [];
  }
}

/** Names are told apart within a division, in the form the import compares them in. */
export function nameKey(divisionCode: string, name: string): string {
  return `${divisionCode}|${normaliseName(name)}`;
}

/** The venue a row is about without doubt: by the id of the filled template, else by its name in its division. */
export function matchExactly({ id, claims }: ReadVenue, registry: VenueRegistry): VenueRecord | null {
  if (!claims) return null;
  const byId = registry.byId.get(id);
  if (byId) return byId;
  return (claims.divisionCode && registry.named(claims.divisionCode, claims.name)) || null;
}

/**
 * The venue somebody says a row is about, where it cannot be told: the id is not in the registry, or the name is almost that of another. Null:
 * a new one, or not answered yet.
 * @param used venues that other rows are about
 */
export function matchByAnswer(
  { id, claims, reader }: ReadVenue,
  registry: VenueRegistry,
  used: ReadonlySet<string>,
): VenueRecord | null {
  if (!claims?.divisionCode) return null;
  if (id !== '') {
    reader.ask('venue-id-unknown', 'id', {}, [venueChoice('new')]);
    return null;
  }
  const near = registry
    .of(claims.divisionCode)
    .filter((venue) => !used.has(venue.id) && resembles(venue.name, claims.name));
  if (near.length === 0) return null;
  const answer = reader.ask('venue-near-match', 'name', { name: claims.name, near: near[0]?.name ?? '' }, [
    ...near.map((venue) => ({ value: venue.id, label: venue.name })),
    venueChoice('new'),
  ]);
  return near.find((venue) => venue.id === answer) ?? null;
}

/** Whether a venue may be written to by a file for a division. */
export function reaches(venue: VenueRecord, { index, batchDivision }: VenueSetup): boolean {
  return liesWithin(index, venue.divisionCode, batchDivision);
}

const generic =
  /(?:党群|党建|党员|活动|服务|中心|之家|阵地|场所|站点|站|点|室|园地|会议|多功能厅|厅|村委会|居委会|嘎查|村|社区|镇|乡|街道|苏木|园区)/g;

/** Characters that tell rooms of one house apart. */
const telling = /[\da-z一二三四五六七八九十东西南北左右上下甲乙丙丁]/i;

/** Almost the same name: one character apart, or the same but for general words. */
function resembles(a: string, b: string): boolean {
  const [first, second] = [normaliseName(a), normaliseName(b)];
  // 1号 and 2号, 东厅 and 西厅 are one character apart and two rooms.
  const at = [...first].findIndex((character, index) => character !== second[index]);
  if (telling.test(first[at] ?? '') && telling.test(second[at] ?? '')) return false;
  const [bare, other] = [first.replace(generic, ''), second.replace(generic, '')];
  if (bare.length >= 2 && bare === other) return true;
  return Math.min(first.length, second.length) >= 5 && oneSlipApart(first, second);
}
