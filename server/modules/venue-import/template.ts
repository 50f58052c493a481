import { bannerOf, liesWithin } from '../../../shared/import/division-index.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { HaveItem } from '../../../shared/venue/checklist.ts';
import { type VenueRecord, venueConditions, venueHostKinds } from '../../../shared/venue.ts';
import { formatHours } from '../../../shared/venue-import/format-hours.ts';
import {
  type HaveField,
  haveField,
  type VenueImportField,
} from '../../../shared/venue-import/venue-field.ts';
import type { Messages } from '../../adapters/messages.ts';
import {
  type TemplateColumn,
  type TemplateRow,
  writeTemplate,
} from '../../adapters/workbook/write-template.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { type ImportGround, loadGround, namesOfHosts } from './data.ts';

type TemplateField = Exclude<VenueImportField, 'lngLat' | 'area' | 'sixHaves'>;
type Field = TemplateField | HaveField;

/** Columns in their order, with the width in characters; the checklist's stand before the contact. */
const before: readonly (readonly [TemplateField, number])[] = [
  ['name', 32],
  ['hostKind', 16],
  ['banner', 12],
  ['division', 18],
  ['village', 18],
  ['organisation', 32],
  ['address', 36],
  ['capacityPeople', 10],
  ['openingHours', 44],
  ['openForSharing', 10],
  ['sharingTerms', 30],
];
const behind: readonly (readonly [TemplateField, number])[] = [
  ['contactPost', 18],
  ['contactTelephone', 18],
  ['condition', 14],
  ['visitedOn', 14],
  ['lng', 12],
  ['lat', 12],
  ['id', 38],
];
/** Written as text, so that nothing turns them into numbers or dates. */
const textFields = new Set<Field>(['openingHours', 'contactTelephone', 'visitedOn', 'id']);
const required = new Set<Field>(['name', 'capacityPeople']);

interface Choice {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** With the venues as they are at the quarter, to be edited and handed back. */
  readonly filled: boolean;
}

/**
 * The workbook in which staff list venues, with drop-downs, notes and an example. Filled and imported again as it is, every row is unchanged.
 * @throws AppError `division-unknown`
 */
export async function buildVenueTemplate(
  db: Database,
  scope: Scope,
  { divisionCode, quarter, filled }: Choice,
  t: Messages,
): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const ground = await loadGround(db, scope, { divisionCode, quarter });
  const { index, target, checklist, registry } = ground;
  const fields: readonly (readonly [Field, number])[] = [
    ...before,
    ...checklist.map(({ key }) => [haveField(key), 10] as const),
    ...behind,
  ];
  const venues = filled
    ? registry.all
        .filter((venue) => liesWithin(index, venue.divisionCode, target.code))
        .toSorted((a, b) => (a.divisionCode + a.name < b.divisionCode + b.name ? -1 : 1))
    : [];
  const hosts = await namesOfHosts(
    db,
    scope,
    quarter,
    venues.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const row = (values: Values): TemplateRow => fields.map(([field]) => values[field] ?? null);
  const names = { division: target.name, quarter };
  const bytes = await writeTemplate({
    title: t('venue.import.template.title', names),
    columns: fields.map(([field, width]) => columnOf(field, width, ground, t)),
    rows: venues.map((venue) => row(valuesOf(venue, ground, hosts, t))),
    examples: examplesOf(ground, t).map(row),
    notes: [1, 2, 3, 4, 5, 6].map((line) => t(`venue.import.template.note-${line}`)),
    texts: {
      dataSheet: t('venue.import.template.sheet'),
      exampleSheet: t('import.template.example-sheet'),
      notesSheet: t('import.template.notes-sheet'),
      choiceErrorTitle: t('import.template.choice-error-title'),
      choiceError: t('import.template.choice-error'),
    },
  });
  return { fileName: `${t(`venue.import.template.file${filled ? '-filled' : ''}`, names)}.xlsx`, bytes };
}

type Values = Readonly<Partial<Record<Field, string | number | null>>>;

/** What an item of the checklist is called. */
function haveName({ key, name }: HaveItem, t: Messages): string {
  return name ?? t(`venue.have.${key}`);
}

function columnOf(field: Field, width: number, ground: ImportGround, t: Messages): TemplateColumn {
  const item = ground.checklist.find(({ key }) => haveField(key) === field);
  const choices = item ? yesNo(t) : choicesOf(field, ground, t);
  return {
    header: item ? haveName(item, t) : t(`venue.import.heading.${field}`),
    width,
    note: t(`venue.import.hint.${item ? 'have' : field}`),
    ...(choices && choices.length > 0 ? { choices } : {}),
    ...(textFields.has(field) ? { text: true } : {}),
    ...(required.has(field) ? { required: true } : {}),
  };
}

const yesNo = (t: Messages) => [t('venue.import.choice.yes'), t('venue.import.choice.no')];

function choicesOf(field: Field, { index, target, villages }: ImportGround, t: Messages): string[] | null {
  switch (field) {
    case 'hostKind':
      return venueHostKinds.map((kind) => t(`venue.registry.host.${kind}`));
    case 'condition':
      return venueConditions.map((condition) => t(`venue.registry.condition.${condition}`));
    case 'openForSharing':
      return yesNo(t);
    case 'banner': {
      const own = bannerOf(index, target.code);
      return own ? [own.name] : index.banners.map(({ division }) => division.name);
    }
    case 'division':
      return [
        ...new Set(
          index.townships
            .filter(({ division }) => liesWithin(index, division.code, target.code))
            .map(({ division }) => division.name),
        ),
      ];
    case 'village':
      // The whole city's would be a list nobody finds anything in.
      return target.level === 'township' ? (villages.get(target.code) ?? []).map(({ name }) => name) : null;
    default:
      return null;
  }
}

function valuesOf(
  venue: VenueRecord,
  { index, villages, checklist }: ImportGround,
  hosts: ReadonlyMap<string, string>,
  t: Messages,
): Values {
  const [yes = '', no = ''] = yesNo(t);
  const village = (villages.get(venue.divisionCode) ?? []).find(
    ({ code }) => code === venue.hostDivisionCode,
  );
  return {
    id: venue.id,
    name: venue.name,
    hostKind: t(`venue.registry.host.${venue.hostKind}`),
    banner: bannerOf(index, venue.divisionCode)?.name ?? null,
    division: index.byCode.get(venue.divisionCode)?.division.name ?? null,
    village: village?.name ?? null,
    organisation: venue.organisationId === null ? null : (hosts.get(venue.organisationId) ?? null),
    address: venue.address,
    capacityPeople: venue.capacityPeople,
    openingHours: formatHours(venue.openingHours),
    openForSharing: venue.openForSharing ? yes : no,
    sharingTerms: venue.sharingTerms,
    contactPost: venue.contactPost,
    contactTelephone: venue.contactTelephone,
    condition: t(`venue.registry.condition.${venue.condition}`),
    visitedOn: venue.visitedOn,
    lng: venue.lngLat?.[0] ?? null,
    lat: venue.lngLat?.[1] ?? null,
    ...Object.fromEntries(
      checklist.map(({ key }) => [haveField(key), venue.sixHaves.includes(key) ? yes : no]),
    ),
  };
}

/** Invented. */
function examplesOf({ index, target, checklist }: ImportGround, t: Messages): Values[] {
  const [yes = '', no = ''] = yesNo(t);
  const place = {
    banner: bannerOf(index, target.code)?.name ?? index.banners[0]?.division.name ?? null,
    division: t('venue.import.template.example-division'),
    openForSharing: yes,
    condition: t('venue.registry.condition.good'),
    contactPost: t('venue.import.template.example-post'),
    visitedOn: '2026-09-15',
  };
  return [
    {
      ...place,
      name: t('venue.import.template.example-name-1'),
      hostKind: t('venue.registry.host.township'),
      address: t('venue.import.template.example-address'),
      capacityPeople: 60,
      openingHours: '周一至周五 08:30-12:00,14:30-17:30；周六 09:00-12:00',
      sharingTerms: t('venue.import.template.example-terms'),
      ...Object.fromEntries(checklist.map(({ key }) => [haveField(key), yes])),
    },
    {
      ...place,
      name: t('venue.import.template.example-name-2'),
      hostKind: t('venue.registry.host.village'),
      village: t('venue.import.template.example-village'),
      capacityPeople: 30,
      openingHours: '周一、周三、周五 14:30-17:30',
      ...Object.fromEntries(checklist.map(({ key }, at) => [haveField(key), at % 3 === 2 ? no : yes])),
    },
  ];
}
