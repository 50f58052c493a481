import { type IndustryCode, industries, industryCodes } from '../industry.ts';
import { unorganisedReasons } from '../liaison.ts';
import type { Language } from '../messages/catalogue.ts';
import { isAboveScale, type OrganisationRecord, operatingStatuses, sectors } from '../organisation.ts';
import { partyOrganisationFormations, partyOrganisationKinds } from '../party-organisation.ts';
import { classify, symbolClasses } from '../symbol.ts';
import type { ExportColumn, ExportShape, ExportValue } from './export-format.ts';

/** Looks a text up in the message catalogue. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Where and when a record stands. */
export interface ExportPlace {
  readonly quarter: string;
  readonly threshold: number;
  readonly language: Language;
  /** Names of the unit and of the banner it lies in; null: directly under the city, or not known any more. */
  readonly namesOf: (code: string) => { readonly unit: string; readonly banner: string | null };
  /** The published revision a division's records come from; null: not published. */
  readonly revisionOf: (code: string) => number | null;
}

type Read<Value> = (record: OrganisationRecord, place: ExportPlace) => Value;

/** A column of the export: how it is called, and how it is read from a record. No people, no telephones: counts and posts only. */
export type OrganisationField = {
  readonly name: string;
  readonly width: number;
  /** Only in tables, or only in feature formats; default both. */
  readonly only?: ExportShape;
} & (
  | { readonly type: 'text'; readonly read: Read<string | null> }
  | { readonly type: 'integer' | 'real'; readonly read: Read<number | null> }
  | { readonly type: 'boolean'; readonly read: Read<boolean> }
  | CodeField
);
interface CodeField {
  readonly type: 'code';
  readonly codes: readonly string[];
  readonly read: Read<string | null>;
  readonly word: (code: string, words: Words, place: Pick<ExportPlace, 'language'>) => string;
}

const keyed = (prefix: string) => (code: string, words: Words) => words(`${prefix}${code}`);

/** In the order they stand in a file. */
export const organisationFields: readonly OrganisationField[] = [
  { name: 'name', type: 'text', width: 36, read: ({ name }) => name },
  { name: 'uscc', type: 'text', width: 22, read: ({ uscc }) => uscc },
  {
    name: 'banner',
    type: 'text',
    width: 12,
    read: ({ divisionCode }, { namesOf }) => namesOf(divisionCode).banner,
  },
  {
    name: 'division',
    type: 'text',
    width: 16,
    read: ({ divisionCode }, { namesOf }) => namesOf(divisionCode).unit,
  },
  { name: 'division_code', type: 'text', width: 12, read: ({ divisionCode }) => divisionCode },
  {
    name: 'sector',
    type: 'code',
    width: 10,
    codes: sectors,
    read: ({ sector }) => sector,
    word: keyed('screen.sector-'),
  },
  {
    name: 'industry',
    type: 'code',
    width: 22,
    codes: industryCodes,
    read: ({ industry }) => industry,
    word: (code, _, { language }) =>
      code in industries ? industries[code as IndustryCode][language === 'en' ? 'en' : 'zh'] : code,
  },
  { name: 'address', type: 'text', width: 36, read: ({ address }) => address },
  { name: 'employees', type: 'integer', width: 10, read: ({ employees }) => employees },
  {
    name: 'above_scale',
    type: 'boolean',
    width: 10,
    read: (record, { threshold }) => isAboveScale(record, threshold),
  },
  {
    name: 'status',
    type: 'code',
    width: 10,
    codes: operatingStatuses,
    read: ({ status }) => status,
    word: keyed('screen.status-'),
  },
  {
    name: 'organised',
    type: 'boolean',
    width: 8,
    read: ({ partyOrganisation }) => partyOrganisation !== null,
  },
  {
    name: 'party_organisation',
    type: 'text',
    width: 36,
    read: ({ partyOrganisation }) => partyOrganisation?.name ?? null,
  },
  {
    name: 'party_kind',
    type: 'code',
    width: 10,
    codes: partyOrganisationKinds,
    read: ({ partyOrganisation }) => partyOrganisation?.kind ?? null,
    word: keyed('screen.kind-'),
  },
  {
    name: 'formation',
    type: 'code',
    width: 10,
    codes: partyOrganisationFormations,
    read: ({ partyOrganisation }) => partyOrganisation?.formation ?? null,
    word: keyed('screen.formation-'),
  },
  {
    name: 'star_grade',
    type: 'integer',
    width: 8,
    read: ({ partyOrganisation }) => partyOrganisation?.grade ?? null,
  },
  { name: 'members', type: 'integer', width: 8, read: ({ members }) => members },
  { name: 'activists', type: 'integer', width: 10, read: ({ activists }) => activists },
  {
    name: 'developed_this_year',
    type: 'integer',
    width: 12,
    read: ({ developedThisYear }) => developedThisYear,
  },
  {
    name: 'instructed',
    type: 'boolean',
    width: 12,
    read: ({ instructed }) => instructed,
  },
  {
    name: 'unorganised_reason',
    type: 'code',
    width: 20,
    codes: unorganisedReasons,
    read: ({ unorganisedReason }) => unorganisedReason,
    word: keyed('liaison.reason-'),
  },
  { name: 'plan_due_on', type: 'text', width: 12, read: ({ planDueOn }) => planDueOn },
  {
    name: 'symbol',
    type: 'code',
    width: 20,
    codes: symbolClasses,
    read: (record, { threshold }) => classify(record, threshold),
    word: keyed('symbol.'),
  },
  { name: 'lng', type: 'real', width: 12, only: 'table', read: ({ lngLat }) => lngLat?.[0] ?? null },
  { name: 'lat', type: 'real', width: 12, only: 'table', read: ({ lngLat }) => lngLat?.[1] ?? null },
  { name: 'quarter', type: 'text', width: 10, read: (_, { quarter }) => quarter },
  {
    name: 'published_revision',
    type: 'integer',
    width: 10,
    read: ({ divisionCode }, { revisionOf }) => revisionOf(divisionCode),
  },
];

const isIn = (shape: ExportShape) => (field: OrganisationField) => (field.only ?? shape) === shape;
const labelOf = (name: string) => `${name}_label`;

/** The columns of an export in the given shape; a code has its word beside it among features, and is its word in tables. */
export function exportColumns(shape: ExportShape, words: Words, language: Language): ExportColumn[] {
  return organisationFields.filter(isIn(shape)).flatMap((field): ExportColumn[] => {
    const { name, width } = field;
    const title = words(`export.column-${name}`);
    if (shape === 'table') {
      const type = field.type === 'code' || field.type === 'boolean' ? 'text' : field.type;
      return [{ name, title, type, width }];
    }
    if (field.type !== 'code') return [{ name, title, type: field.type, width }];
    const choices = field.codes.map((code) => ({ code, text: field.word(code, words, { language }) }));
    return [
      { name, title: words('export.column-code', { title }), type: 'text', width, choices },
      { name: labelOf(name), title, type: 'text', width },
    ];
  });
}

/**
 * Reads records' values, in the order of {@link exportColumns}. Made once for all of them: a word is looked up once, not once a record.
 */
export function exportReader(
  shape: ExportShape,
  place: ExportPlace,
  words: Words,
): (record: OrganisationRecord) => ExportValue[] {
  const fields = organisationFields
    .filter(isIn(shape))
    .map((field) => ({ field, known: new Map<string, string>() }));
  const wordOf = (field: CodeField, known: Map<string, string>, code: string): string => {
    const word = known.get(code) ?? field.word(code, words, place);
    known.set(code, word);
    return word;
  };
  const [yes, no] = [words('export.yes'), words('export.no')];
  return (record) => {
    const values: ExportValue[] = [];
    for (const { field, known } of fields) {
      if (field.type === 'code') {
        const code = field.read(record, place);
        if (shape === 'features') values.push(code);
        values.push(code === null ? null : wordOf(field, known, code));
      } else {
        const value = field.read(record, place);
        values.push(typeof value === 'boolean' && shape === 'table' ? (value ? yes : no) : value);
      }
    }
    return values;
  };
}
