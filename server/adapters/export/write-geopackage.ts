import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import type { ExportColumn, ExportValue } from '../../../shared/export/export-format.ts';
import type { ExportBatches, ExportSet, ExportWriter } from './export-writer.ts';
import { frame, pointBlob } from './geopackage-tables.ts';

/** A GeoPackage is an SQLite file; here it is built in memory. */
let sqlite: Promise<SqlJsStatic> | null = null;

const sqlTypes = { text: 'text', integer: 'integer', real: 'double', boolean: 'boolean' } as const;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * A GeoPackage (OGC 12-128r18) with one layer of points in EPSG:4326. Column titles are in `gpkg_data_columns`, the words of codes are
 * value lists, what the file says of itself is in the layer's description and in `gpkg_metadata`.
 */
export const geopackageWriter: ExportWriter = {
  async *write(set, batches) {
    sqlite ??= initSqlJs();
    const { Database: Sqlite } = await sqlite;
    const db = new Sqlite();
    try {
      db.run(frame);
      db.run('begin');
      createLayer(db, set);
      await insertRows(db, set, batches);
      db.run('commit');
      yield db.export();
    } finally {
      db.close();
    }
  },
};

function createLayer(db: Database, { layer, title, about, columns, madeAt }: ExportSet): void {
  const defined = columns.map(({ name, type }) => `${quoted(name)} ${sqlTypes[type]}`).join(', ');
  db.run(
    `create table ${quoted(layer)} (fid integer primary key autoincrement not null, geom point, id text not null, ${defined})`,
  );
  const description = about.map(([label, text]) => `${label}: ${text}`).join('\n');
  db.run('insert into gpkg_contents values (?, ?, ?, ?, ?, null, null, null, null, 4326)', [
    layer,
    'features',
    title,
    description,
    instantOf(madeAt),
  ]);
  db.run("insert into gpkg_geometry_columns values (?, 'geom', 'POINT', 4326, 0, 0)", [layer]);
  for (const column of columns) describeColumn(db, layer, column);
  db.run("insert into gpkg_metadata values (1, 'dataset', 'https://www.geopackage.org/', 'text/plain', ?)", [
    `${title}\n${description}`,
  ]);
  db.run("insert into gpkg_metadata_reference values ('table', ?, null, null, ?, 1, null)", [
    layer,
    instantOf(madeAt),
  ]);
}

function describeColumn(db: Database, layer: string, { name, title, choices }: ExportColumn): void {
  const list = choices ? `${name}_values` : null;
  db.run('insert into gpkg_data_columns values (?, ?, ?, ?, null, null, ?)', [
    layer,
    name,
    title,
    title,
    list,
  ]);
  for (const { code, text } of choices ?? []) {
    db.run("insert into gpkg_data_column_constraints values (?, 'enum', ?, null, null, null, null, ?)", [
      list,
      code,
      text,
    ]);
  }
}

async function insertRows(db: Database, { layer, columns }: ExportSet, batches: ExportBatches) {
  const insert = db.prepare(
    `insert into ${quoted(layer)} values (null, ?, ?${', ?'.repeat(columns.length)})`,
  );
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for await (const rows of batches) {
    for (const { id, lngLat, values } of rows) {
      insert.run([lngLat && pointBlob(lngLat), id, ...values.map(sqlOf)]);
      if (!lngLat) continue;
      [west, east] = [Math.min(west, lngLat[0]), Math.max(east, lngLat[0])];
      [south, north] = [Math.min(south, lngLat[1]), Math.max(north, lngLat[1])];
    }
  }
  insert.free();
  if (west > east) return;
  db.run('update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ?', [west, south, east, north]);
}

function sqlOf(value: ExportValue): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** Requirement 15: UTC, to the millisecond. */
function instantOf(iso: string): string {
  return new Date(iso).toISOString();
}
