import { open } from 'shapefile';
import type { Entry } from 'yauzl';
import { AppError } from '../../../shared/app-error.ts';
import type { NetworkBuilder } from '../../../shared/road/network-builder.ts';
import type { RoadFileFacts } from '../../../shared/road/road-report.ts';
import { openZip, type ZipDirectory } from '../workbook/zip-directory.ts';
import { requireWkt } from './coordinate-system.ts';
import { linePartsOf } from './line-parts.ts';
import { readEntry } from './read-entry.ts';
import { damaged, refuseKind } from './road-file-kind.ts';
import { tableEncoding } from './table-encoding.ts';

/** PolyLine, PolyLineZ, PolyLineM. */
const lineTypes = [3, 13, 23];

/** Reads the one Shapefile of a zip: `.shp`, `.prj`, and `.dbf` with `.cpg` where they are. Fails with an AppError only. */
export async function readShapefile(bytes: Buffer, builder: NetworkBuilder): Promise<RoadFileFacts> {
  const zip = await openZip(bytes);
  const base = findShapefile(zip);
  const part = async (ending: string) => {
    const entry = zip.entries.get(`${base}.${ending}`);
    return entry ? readEntry(zip, entry) : null;
  };
  requireWkt((await part('prj'))?.toString('utf8') ?? null);
  const shp = await part('shp');
  if (!shp || shp.length < 100 || shp.readInt32BE(0) !== 9994) throw damaged('shapefile');
  if (!lineTypes.includes(shp.readInt32LE(32))) throw refuseKind('no-lines');
  const dbf = await part('dbf');
  const encoding = dbf && tableEncoding(dbf, (await part('cpg'))?.toString('latin1') ?? null);
  try {
    await readLines(shp, dbf, encoding, builder);
  } catch (error) {
    throw error instanceof AppError ? error : damaged('shapefile');
  }
  return { format: 'shapefile', layer: base.split('/').at(-1) ?? base, otherLayers: 0, encoding };
}

async function readLines(
  shp: Buffer,
  dbf: Buffer | null,
  encoding: string | null,
  builder: NetworkBuilder,
): Promise<void> {
  const source = await open(shp, dbf ?? undefined, encoding ? { encoding } : {});
  for (;;) {
    const { done, value } = await source.read();
    if (done) return;
    builder.addFeature(value.properties ?? {}, linePartsOf(value.geometry));
  }
}

/** The path of the only `.shp`, without its ending. */
function findShapefile({ entries }: ZipDirectory): string {
  const isOurs = ([name, entry]: readonly [string, Entry]) =>
    name.endsWith('.shp') && !name.startsWith('__macosx/') && entry.uncompressedSize > 0;
  const [found, ...others] = [...entries].filter(isOurs).map(([name]) => name);
  if (!found) throw refuseKind('zip-without-shapefile');
  if (others.length > 0) throw refuseKind('zip-several');
  return found.slice(0, -4);
}
