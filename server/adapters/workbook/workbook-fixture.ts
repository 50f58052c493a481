import { constants, crc32, deflateRawSync } from 'node:zlib';
import { WorkbookAssembly } from './assemble-workbook.ts';
import { readFile } from './read-file.ts';
import type { ReadPiece } from './row-sink.ts';
import type { RawWorkbook } from './workbook.ts';

/** One entry of a zip made by hand for a test; everything a liar would change can be changed. */
export interface FixtureEntry {
  readonly name: string;
  readonly data: string | Buffer;
  /** Bytes that are stored as they are, already deflated. */
  readonly deflated?: Buffer;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly method?: number;
  readonly localName?: string;
  readonly localOffset?: number;
  readonly flags?: number;
}

/** A zip with the fields as given; honest where nothing was given. */
export function buildZip(entries: readonly FixtureEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data as string);
    const body = entry.deflated ?? deflateRawSync(data);
    const size = entry.declaredSize ?? data.length;
    const checksum = entry.declaredCrc ?? crc32(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (entry.flags ?? 0), 2);
    common.writeUInt16LE(entry.method ?? 8, 4);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(size, 18);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common]);
    local.writeUInt16LE(localName.length, 26);
    parts.push(local, localName, body);
    const name = Buffer.from(entry.name);
    const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14)]);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(entry.localOffset ?? offset, 42);
    directory.push(central, name);
    offset += local.length + localName.length + body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

export interface FixtureWorkbook {
  /** Inner XML of `<worksheet>`, by sheet; `state` e.g. `hidden`. */
  readonly sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly extra?: readonly FixtureEntry[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an XLSX around sheets written by hand. */
export function workbookParts({
  sheets,
  sharedStrings,
  styles,
  date1904,
  extra = [],
}: FixtureWorkbook): FixtureEntry[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = sheets
    .map((_, index) => relation(`r${index}`, 'worksheet', `worksheets/sheet${index}.xml`))
    .join('');
  const tabs = sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="r${index}"/>`,
    )
    .join('');
  return [
    {
      name: '_rels/.rels',
      data: `<Relationships>${relation('w', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${relations}${relation('s', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${tabs}</sheets></workbook>`,
    },
    ...(sharedStrings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<sst>${sharedStrings}</sst>` }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: `<styleSheet>${styles}</styleSheet>` }]),
    ...sheets.map(({ xml }, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      data: `<worksheet>${xml}</worksheet>`,
    })),
    ...extra,
  ];
}

export function buildWorkbook(workbook: FixtureWorkbook): Buffer {
  return buildZip(workbookParts(workbook));
}

/** One visible sheet with the given rows. */
export function buildSheet(xml: string): Buffer {
  return buildWorkbook({ sheets: [{ name: '一', xml }] });
}

/** Deflated zeros without ever holding them: one block of 16 MB, flushed so that it may be repeated. */
export function deflatedZeros(blocks: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(blocks).fill(block), deflateRawSync(Buffer.alloc(0))]);
}

/** Reads in this thread what the worker would read in its own. */
export async function readHere(bytes: Uint8Array, fileName = 'file'): Promise<RawWorkbook> {
  const assembly = new WorkbookAssembly();
  let end: Extract<ReadPiece, { kind: 'end' }> | undefined;
  await readFile(bytes, fileName, (piece) => {
    if (piece.kind === 'end') end = piece;
    else assembly.add(piece);
  });
  if (!end) throw new Error('the reader did not come to an end');
  return assembly.finish(end);
}

/** `code:reason` of the refusal, or the number of rows that were read. */
export async function outcomeOf(reading: Promise<RawWorkbook>): Promise<string | number> {
  try {
    return (await reading).sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  } catch (error) {
    const { code, params } = error as { code?: string; params?: Record<string, unknown> };
    if (!params) throw error;
    return [code, params.reason ?? params.kind].filter(Boolean).join(':');
  }
}
