import { z } from 'zod';
import { industryCodes } from './industry.ts';
import { unorganisedReasons } from './liaison.ts';
import { datums, type OrganisationRecord, operatingStatuses, sectors } from './organisation.ts';
import { partyOrganisationFormations, partyOrganisationKinds } from './party-organisation.ts';
import { classify, symbolClasses } from './symbol.ts';
import { defaultThresholds } from './threshold.ts';

/**
 * The quarter's organisations as binary columns, so that the browser can hand them to the map without parsing 3,000 objects.
 * Layout: 8 bytes magic `FENBUPT1`, uint32 little-endian length of the header, UTF-8 JSON header, then the columns, each
 * aligned to 8 bytes; offsets in the header count from the first byte after the (padded) header.
 */
export const pointsMagic = 'FENBUPT1';

const ColumnType = z.enum(['f64', 'u32', 'i32', 'u8', 'utf8']);
export const PointsHeader = z.object({
  quarter: z.string(),
  rows: z.number().int().nonnegative(),
  threshold: z.number(),
  /** Employees from which an enterprise is large or medium. */
  largeThreshold: z.number().default(defaultThresholds['large-medium-employees']),
  /** `utf8` columns: u32 offsets (rows + 1) at `offset`, text bytes at `textOffset`. Missing numbers: NaN (f64), -1 (i32), 255 (u8). */
  columns: z.array(
    z.object({
      name: z.string(),
      type: ColumnType,
      offset: z.number().int(),
      textOffset: z.number().int().optional(),
      textLength: z.number().int().optional(),
      /** Meaning of the numbers of a `u8` or `u32` code column. */
      dictionary: z.array(z.string()).optional(),
    }),
  ),
});
export type PointsHeader = z.infer<typeof PointsHeader>;
type ColumnHeader = PointsHeader['columns'][number];

const none = 255;

interface Draft {
  readonly header: Omit<ColumnHeader, 'offset'>;
  readonly bytes: Uint8Array;
  readonly text?: Uint8Array;
}

const encoder = new TextEncoder();
const bytesOf = (array: Float64Array | Uint32Array | Int32Array) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function textColumn(name: string, values: readonly string[]): Draft {
  const offsets = new Uint32Array(values.length + 1);
  const encoded = values.map((value) => encoder.encode(value));
  encoded.forEach((bytes, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + bytes.length;
  });
  const text = new Uint8Array(offsets[values.length] ?? 0);
  encoded.forEach((bytes, row) => {
    text.set(bytes, offsets[row] ?? 0);
  });
  return { header: { name, type: 'utf8', textLength: text.length }, bytes: bytesOf(offsets), text };
}

function codeColumn(name: string, dictionary: readonly string[], values: readonly (string | null)[]): Draft {
  const index = new Map(dictionary.map((value, code) => [value, code]));
  return {
    header: { name, type: 'u8', dictionary: [...dictionary] },
    bytes: Uint8Array.from(values, (value) => (value === null ? none : (index.get(value) ?? none))),
  };
}

const numberColumn = (name: string, values: readonly (number | null)[]): Draft => ({
  header: { name, type: 'i32' },
  bytes: bytesOf(Int32Array.from(values, (value) => value ?? -1)),
});

/** Organisations as columns; `nameInitials` are the pinyin initials of the name, for search. */
export function encodePoints(
  organisations: readonly (OrganisationRecord & { readonly nameInitials: string })[],
  options: { quarter: string; threshold: number; largeThreshold?: number },
): Uint8Array {
  const all = organisations;
  const party = all.map((each) => each.partyOrganisation);
  const divisions = [...new Set(all.map((each) => each.divisionCode))].sort();
  const divisionIndex = new Map(divisions.map((code, index) => [code, index]));
  const drafts: Draft[] = [
    {
      header: { name: 'lng', type: 'f64' },
      bytes: bytesOf(Float64Array.from(all, (each) => each.lngLat?.[0] ?? Number.NaN)),
    },
    {
      header: { name: 'lat', type: 'f64' },
      bytes: bytesOf(Float64Array.from(all, (each) => each.lngLat?.[1] ?? Number.NaN)),
    },
    {
      header: { name: 'division', type: 'u32', dictionary: divisions },
      bytes: bytesOf(Uint32Array.from(all, (each) => divisionIndex.get(each.divisionCode) ?? 0)),
    },
    numberColumn(
      'employees',
      all.map((each) => each.employees),
    ),
    numberColumn(
      'members',
      all.map((each) => each.members),
    ),
    numberColumn(
      'activists',
      all.map((each) => each.activists),
    ),
    numberColumn(
      'developedThisYear',
      all.map((each) => each.developedThisYear),
    ),
    numberColumn(
      'version',
      all.map((each) => each.version),
    ),
    codeColumn(
      'class',
      symbolClasses,
      all.map((each) => classify(each, options.threshold)),
    ),
    codeColumn(
      'sector',
      sectors,
      all.map((each) => each.sector),
    ),
    codeColumn(
      'industry',
      industryCodes,
      all.map((each) => each.industry),
    ),
    codeColumn(
      'status',
      operatingStatuses,
      all.map((each) => each.status),
    ),
    codeColumn(
      'kind',
      partyOrganisationKinds,
      party.map((each) => each?.kind ?? null),
    ),
    codeColumn(
      'formation',
      partyOrganisationFormations,
      party.map((each) => each?.formation ?? null),
    ),
    { header: { name: 'grade', type: 'u8' }, bytes: Uint8Array.from(party, (each) => each?.grade ?? none) },
    codeColumn(
      'reason',
      unorganisedReasons,
      all.map((each) => each.unorganisedReason),
    ),
    {
      header: { name: 'instructed', type: 'u8' },
      bytes: Uint8Array.from(all, (each) => Number(each.instructed)),
    },
    codeColumn(
      'datum',
      datums,
      all.map((each) => each.location?.datum ?? null),
    ),
    textColumn(
      'id',
      all.map((each) => each.id),
    ),
    textColumn(
      'name',
      all.map((each) => each.name),
    ),
    textColumn(
      'uscc',
      all.map((each) => each.uscc ?? ''),
    ),
    textColumn(
      'initials',
      all.map((each) => each.nameInitials),
    ),
    textColumn(
      'partyId',
      party.map((each) => each?.id ?? ''),
    ),
  ];
  const pad = (length: number) => (length + 7) & ~7;
  let offset = 0;
  const columns = drafts.map(({ header, bytes, text }): ColumnHeader => {
    const column: ColumnHeader = { ...header, offset };
    offset = pad(offset + bytes.length);
    if (text) {
      column.textOffset = offset;
      offset = pad(offset + text.length);
    }
    return column;
  });
  const header = encoder.encode(
    JSON.stringify({
      quarter: options.quarter,
      rows: all.length,
      threshold: options.threshold,
      largeThreshold: options.largeThreshold ?? defaultThresholds['large-medium-employees'],
      columns,
    } satisfies PointsHeader),
  );
  const body = pad(12 + header.length);
  const result = new Uint8Array(body + offset);
  result.set(encoder.encode(pointsMagic));
  new DataView(result.buffer).setUint32(8, header.length, true);
  result.set(header, 12);
  columns.forEach((column, index) => {
    const draft = drafts[index];
    if (!draft) return;
    result.set(draft.bytes, body + column.offset);
    if (draft.text && column.textOffset !== undefined) result.set(draft.text, body + column.textOffset);
  });
  return result;
}

/** Typed views on an answer of `/api/points`; nothing is copied but the texts. */
export interface PointColumns {
  readonly header: PointsHeader;
  f64(name: string): Float64Array;
  u32(name: string): Uint32Array;
  i32(name: string): Int32Array;
  u8(name: string): Uint8Array;
  text(name: string): string[];
  dictionary(name: string): readonly string[];
}

/** @throws RangeError when the bytes are not the format this version reads. */
export function decodePoints(buffer: ArrayBuffer): PointColumns {
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(buffer);
  const magic = decoder.decode(bytes.subarray(0, 8));
  if (magic !== pointsMagic) throw new RangeError(`points: expected ${pointsMagic}, received ${magic}`);
  const headerLength = new DataView(buffer).getUint32(8, true);
  const header = PointsHeader.parse(JSON.parse(decoder.decode(bytes.subarray(12, 12 + headerLength))));
  const body = (12 + headerLength + 7) & ~7;
  const column = (name: string, type: ColumnHeader['type']): ColumnHeader => {
    const found = header.columns.find((each) => each.name === name && each.type === type);
    if (!found) throw new RangeError(`points: no column ${name} of type ${type}`);
    return found;
  };
  return {
    header,
    f64: (name) => new Float64Array(buffer, body + column(name, 'f64').offset, header.rows),
    u32: (name) => new Uint32Array(buffer, body + column(name, 'u32').offset, header.rows),
    i32: (name) => new Int32Array(buffer, body + column(name, 'i32').offset, header.rows),
    u8: (name) => new Uint8Array(buffer, body + column(name, 'u8').offset, header.rows),
    text(name) {
      const { offset, textOffset = 0 } = column(name, 'utf8');
      const offsets = new Uint32Array(buffer, body + offset, header.rows + 1);
      return Array.from({ length: header.rows }, (_, row) =>
        decoder.decode(
          bytes.subarray(
            body + textOffset + (offsets[row] ?? 0),
            body + textOffset + (offsets[row + 1] ?? 0),
          ),
        ),
      );
    },
    dictionary: (name) => header.columns.find((each) => each.name === name)?.dictionary ?? [],
  };
}
