import type { LngLat } from '../division.ts';
import { bboxContains } from '../geometry/bbox.ts';
import { toWgs84 } from '../geometry/datum.ts';
import { parseName } from '../import/cells/parse-name.ts';
import { bannerAt, checkLocation } from '../import/check-location.ts';
import type { DataRow } from '../import/classify-rows.ts';
import { bannerOf } from '../import/division-index.ts';
import { plainText, unmerged } from '../import/read-row.ts';
import type { Issue } from '../issue.ts';
import type { VenueCondition, VenueHostKind } from '../venue.ts';
import { findHost } from './find-host.ts';
import { parseHave, parseHaves } from './parse-haves.ts';
import { parseHours } from './parse-hours.ts';
import {
  parseArea,
  parseCapacity,
  parseCondition,
  parseHostKind,
  parsePost,
  parseSharing,
  parseTelephone,
  parseVisit,
} from './venue-cells.ts';
import { haveField } from './venue-field.ts';
import { resolveVenuePlace } from './venue-place.ts';
import { VenueReader, venueChoice } from './venue-reader.ts';
import type { VenueSetup } from './venue-setup.ts';
import type { VenueClaims, VenueRowAnswer } from './venue-staged.ts';

/** A row understood as far as it can be without the registry. */
export interface ReadVenue {
  readonly rowNumber: number;
  /** The id of the filled template; '' without one. */
  readonly id: string;
  /** Null: the row has no usable name, or lies elsewhere; the reader's issues say so. */
  readonly claims: VenueClaims | null;
  readonly reader: VenueReader;
  /** About the point: settled when the registry has the very same point. */
  readonly pointIssues: readonly Issue[];
  /** As written in the file, for weighing the datum. */
  readonly pointWritten: LngLat | null;
  readonly name: string;
}

/** Reads one data row of a venue list. Never throws: a broken row harms no other. */
export function readVenue(row: DataRow, setup: VenueSetup, answer: VenueRowAnswer | undefined): ReadVenue {
  const reader = new VenueReader(row, setup.columns, answer);
  const named = parseName(reader.text('name'));
  const written = reader.takePoint(setup.region);
  const base = {
    rowNumber: row.rowNumber,
    id: reader.text('id').toLowerCase(),
    reader,
    pointWritten: written ? ([written.lng, written.lat] as const) : null,
    name: reader.text('name').slice(0, 60),
  };
  if (!named.ok) {
    reader.refuse(
      named.issue.code === 'name-missing' ? 'venue-name-missing' : 'venue-name-implausible',
      'name',
    );
    return { ...base, claims: null, pointIssues: [] };
  }
  const name = named.value;
  if (Array.from(name).length > 60 || Array.from(name).length < 2) reader.refuse('venue-name-length', 'name');
  const point = written ? toWgs84([written.lng, written.lat], setup.datum) : null;
  const divisionCode = resolveVenuePlace(reader, row, point, setup);
  const { lngLat, pointIssues } = settlePoint(reader, row.rowNumber, point, divisionCode, setup);
  const area = reader.has('area') ? parseArea(reader.cell('area')) : null;
  const host = findHost(
    reader,
    {
      name,
      divisionCode,
      kind:
        reader.take<VenueHostKind>('hostKind', parseHostKind, (answer) => answer as VenueHostKind) ?? null,
    },
    setup,
  );
  const claims: VenueClaims = {
    name,
    ...given('divisionCode', divisionCode),
    ...host,
    ...given('address', reader.take('address', plainText(120)), true),
    ...given('lngLat', lngLat),
    ...given('capacityPeople', reader.take('capacityPeople', unmerged(parseCapacity))),
    ...given('area', area),
    ...given('openForSharing', reader.take('openForSharing', parseSharing, isYes)),
    ...given('openingHours', reader.take('openingHours', parseHours)),
    haves: readHaves(reader, setup),
    ...given('sharingTerms', reader.take('sharingTerms', plainText(300)), true),
    ...given('contactPost', reader.take('contactPost', parsePost), true),
    ...given('contactTelephone', reader.take('contactTelephone', parseTelephone), true),
    ...given(
      'condition',
      reader.take<VenueCondition>('condition', parseCondition, (answer) => answer as VenueCondition),
    ),
    ...given('visitedOn', reader.take('visitedOn', parseVisit)),
  };
  return { ...base, name, claims, pointIssues };
}

const isYes = (answer: string) => answer === 'yes';

/** A fact that is spoken of; null counts where it may be erased. A warning's null (a mobile number) erases nothing. */
function given<Key extends keyof VenueClaims>(
  key: Key,
  value: VenueClaims[Key] | null | undefined,
  erasable = false,
): Partial<Pick<VenueClaims, Key>> {
  return value === undefined || (value === null && !erasable)
    ? {}
    : ({ [key]: value } as Partial<Pick<VenueClaims, Key>>);
}

function readHaves(reader: VenueReader, { checklist }: VenueSetup): Record<string, boolean> {
  const haves: Record<string, boolean> = {};
  const listed = reader.take('sixHaves', (cell) => parseHaves(cell, checklist));
  if (listed) for (const { key } of checklist) haves[key] = listed.includes(key);
  for (const { key } of checklist) {
    const has = reader.take(haveField(key), parseHave, isYes);
    if (typeof has === 'boolean') haves[key] = has;
  }
  return haves;
}

/** The point, cross-checked with the banner and the city; an answer may leave it out. */
function settlePoint(
  reader: VenueReader,
  rowNumber: number,
  point: LngLat | null,
  divisionCode: string | null,
  { index, city }: VenueSetup,
): { lngLat: LngLat | null; pointIssues: Issue[] } {
  if (!point) return { lngLat: null, pointIssues: [] };
  const inCity = city.length === 0 || city.some((bbox) => bboxContains(bbox, point));
  const stated = bannerOf(index, divisionCode ?? '')?.code ?? null;
  const found = checkLocation(index, point, bannerAt(index, point, stated), divisionCode, rowNumber);
  if (!found && inCity) return { lngLat: point, pointIssues: [] };
  const issue: Issue = found ?? {
    code: 'venue-point-outside',
    severity: 'question',
    row: rowNumber,
    field: 'lngLat',
    params: {},
    choices: [],
  };
  if (issue.severity === 'warning') return { lngLat: point, pointIssues: [issue] };
  const choices = [
    ...(inCity ? [venueChoice('keep')] : []),
    ...['unlocated', 'skip'].map((value) => ({ value, label: `import.choice.${value}` })),
  ];
  const asked: Issue = { ...issue, choices };
  const answer = reader.answerTo(asked);
  return { lngLat: answer === 'unlocated' ? null : point, pointIssues: [asked] };
}
