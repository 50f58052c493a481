import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { buildZip } from '../workbook/workbook-fixture.ts';
import { refusalOf } from './road-file-fixture.ts';

describe('hostile files', () => {
  it('a Shapefile that promises 2,000,000,000 corners, and one whose zip is damaged, are refused', async () => {
    const shp = Buffer.alloc(100 + 8 + 44);
    shp.writeInt32BE(9994, 0);
    shp.writeInt32LE(3, 32);
    shp.writeInt32BE(1, 100);
    shp.writeInt32BE(22, 104);
    shp.writeInt32LE(3, 108);
    shp.writeInt32LE(1, 108 + 36);
    shp.writeInt32LE(2_000_000_000, 108 + 40);
    const prj = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"],UNIT["Degree",0.0174532925199433]]';
    const zip = buildZip([
      { name: 'a.shp', data: shp },
      { name: 'a.prj', data: prj },
    ]);
    expect(await refusalOf(zip)).toEqual({ code: 'file-unreadable', reason: 'shapefile-damaged' });
    expect(await refusalOf(zip.subarray(0, 90))).toEqual({ code: 'file-unreadable', reason: 'zip-damaged' });
    expect(await refusalOf(buildZip([{ name: 'a.txt', data: 'x' }]))).toEqual({
      code: 'road-file-kind',
      kind: 'zip-without-shapefile',
    });
    const two = buildZip([
      { name: 'a.shp', data: shp },
      { name: 'b.shp', data: shp },
    ]);
    expect(await refusalOf(two)).toEqual({ code: 'road-file-kind', kind: 'zip-several' });
    const lying = buildZip([
      { name: 'a.shp', data: shp, declaredSize: 5 },
      { name: 'a.prj', data: prj },
    ]);
    expect(await refusalOf(lying)).toEqual({ code: 'file-unreadable', reason: 'zip-damaged' });
  });

  it('a GeoPackage whose layer is an endless view is not asked, nor one without the tables', async () => {
    const { Database } = await initSqlJs();
    const db = new Database();
    db.run('create table other (a)');
    expect(await refusalOf(db.export())).toEqual({ code: 'road-file-kind', kind: 'sqlite-other' });
    db.run(`create table gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id);
      create table gpkg_contents (table_name, data_type);
      create view roads as with recursive n(i) as (select 1 union all select i + 1 from n) select i as geom from n;
      insert into gpkg_geometry_columns values ('roads', 'geom', 'LINESTRING', 4326);
      insert into gpkg_contents values ('roads', 'features');`);
    expect(await refusalOf(db.export())).toEqual({ code: 'road-file-kind', kind: 'no-line-layer' });
    db.close();
  });
});
