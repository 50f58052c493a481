import initSqlJs, { type Database } from 'sql.js';
import { AppError } from '../../../shared/app-error.ts';
import type { NetworkBuilder } from '../../../shared/road/network-builder.ts';
import { isRoadColumn } from '../../../shared/road/road-columns.ts';
import type { RoadFileFacts } from '../../../shared/road/road-report.ts';
import { requireEpsg } from './coordinate-system.ts';
import { readGeoPackageLines } from './read-wkb.ts';
import { damaged, refuseKind } from './road-file-kind.ts';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Layers of lines first, those of any geometry after them; only tables: a view could compute for ever. */
const lineLayers = `
  select g.table_name as "table", g.column_name as "column", g.srs_id as srs
  from gpkg_geometry_columns g
  join gpkg_contents c on c.table_name = g.table_name and c.data_type = 'features'
  join sqlite_master m on m.name = g.table_name and m.type = 'table' and m.sql not like 'create virtual%'
  where upper(g.geometry_type_name) in ('LINESTRING', 'MULTILINESTRING', 'GEOMETRY')
  order by upper(g.geometry_type_name) = 'GEOMETRY', c.rowid`;

/** Reads the first layer of lines of a GeoPackage. Fails with an AppError only. */
export async function readGeoPackage(bytes: Uint8Array, builder: NetworkBuilder): Promise<RoadFileFacts> {
  const { Database: Sqlite } = await initSqlJs();
  const db = new Sqlite(bytes);
  try {
    return readLayer(db, builder);
  } catch (error) {
    throw error instanceof AppError ? error : damaged('geopackage');
  } finally {
    db.close();
  }
}

function readLayer(db: Database, builder: NetworkBuilder): RoadFileFacts {
  const [contents] = listRows(db, "select 1 from sqlite_master where name = 'gpkg_geometry_columns'");
  if (!contents) throw refuseKind('sqlite-other');
  const [layer, ...others] = listRows(db, lineLayers);
  if (!layer) throw refuseKind('no-line-layer');
  const table = String(layer.table);
  const geometry = String(layer.column);
  requireSystem(db, Number(layer.srs));
  const columns = listRows(db, `pragma table_xinfo(${quoted(table)})`)
    // A generated column is an expression of whoever made the file.
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => String(name))
    .filter((name) => name !== geometry && isRoadColumn(name));
  const list = [geometry, ...columns].map(quoted).join(', ');
  const statement = db.prepare(`select ${list} from ${quoted(table)}`);
  while (statement.step()) {
    const [blob, ...values] = statement.get();
    const properties = Object.fromEntries(columns.map((column, at) => [column, values[at]]));
    builder.addFeature(properties, blob instanceof Uint8Array ? readGeoPackageLines(blob) : null);
  }
  statement.free();
  const otherLines = others.filter(({ table: other }) => other !== table).length;
  return { format: 'geopackage', layer: table, otherLayers: otherLines, encoding: null };
}

function requireSystem(db: Database, srsId: number): void {
  // -1 and 0 stand for an undefined system (requirement 11).
  if (srsId <= 0) throw new AppError('road-datum', { found: 'undeclared' });
  const [system] = listRows(
    db,
    `select srs_name as name, organization as organisation, organization_coordsys_id as code
     from gpkg_spatial_ref_sys where srs_id = ${Math.trunc(srsId)}`,
  );
  if (!system) throw new AppError('road-datum', { found: 'undeclared' });
  requireEpsg(String(system.organisation), Number(system.code), String(system.name ?? ''));
}

function listRows(db: Database, sql: string): Record<string, unknown>[] {
  const statement = db.prepare(sql);
  const rows: Record<string, unknown>[] = [];
  // The catalogue of an honest file is short.
  while (rows.length < 5000 && statement.step()) rows.push(statement.getAsObject());
  statement.free();
  return rows;
}
