import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildZip } from '../workbook/workbook-fixture.ts';
import { readRoadFile } from './read-road-file.ts';
import { collection, refusalOf, streets } from './road-file-fixture.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fenbu-roads-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Streets as GDAL writes them into another format. */
function convert(features: unknown[], name: string, ...options: string[]): string {
  const source = join(folder, `${name}.source.geojson`);
  writeFileSync(source, collection(features));
  const target = join(folder, name);
  execFileSync('ogr2ogr', [target, source, ...options], { stdio: 'pipe' });
  return target;
}

function zipFolder(path: string, leaveOut: (name: string) => boolean = () => false): Buffer {
  const names = readdirSync(path).filter((name) => !leaveOut(name));
  return buildZip(names.map((name) => ({ name: `道路/${name}`, data: readFileSync(join(path, name)) })));
}

const shapefileOf = (features: unknown[], name: string, encoding: string, ...options: string[]) =>
  convert(
    features,
    name,
    '-f',
    'ESRI Shapefile',
    '-lco',
    `ENCODING=${encoding}`,
    '-nln',
    'roads',
    ...options,
  );

describe('files GDAL writes', () => {
  it('Shapefile in UTF-8 and in GBK, GeoPackage and GeoJSON give the same network, byte by byte', async () => {
    const expected = await readRoadFile(collection(streets));
    const files = {
      utf8: zipFolder(shapefileOf(streets, 'utf8', 'UTF-8')),
      gbk: zipFolder(shapefileOf(streets, 'gbk', 'GBK')),
      // Without the file that says so.
      guessed: zipFolder(join(folder, 'gbk'), (name) => name.endsWith('.cpg')),
      geopackage: readFileSync(convert(streets, 'roads.gpkg', '-f', 'GPKG', '-nln', '道路')),
      geojson: readFileSync(convert(streets, 'roads.geojson', '-f', 'GeoJSON')),
    };
    for (const [name, file] of Object.entries(files)) {
      const { bytes, report } = await readRoadFile(file);
      expect({ name, same: Buffer.from(bytes).equals(Buffer.from(expected.bytes)) }).toEqual({
        name,
        same: true,
      });
      expect({ name, names: report.names }).toEqual({ name, names: expected.report.names });
    }
    expect((await readRoadFile(files.gbk)).report).toMatchObject({
      format: 'shapefile',
      layer: 'roads',
      encoding: 'gb18030',
    });
    expect((await readRoadFile(files.guessed)).report.encoding).toBe('gb18030');
    expect((await readRoadFile(files.utf8)).report.encoding).toBe('utf-8');
    expect((await readRoadFile(files.geopackage)).report).toMatchObject({ layer: '道路', otherLayers: 0 });
  });

  it('with a third ordinate give the same network as without', async () => {
    const flat = await readRoadFile(collection(streets));
    const zipped = zipFolder(shapefileOf(streets, 'high', 'UTF-8', '-dim', 'XYZ'));
    const packed = readFileSync(convert(streets, 'high.gpkg', '-f', 'GPKG', '-dim', 'XYZM'));
    for (const file of [zipped, packed])
      expect(Buffer.from((await readRoadFile(file)).bytes).equals(Buffer.from(flat.bytes))).toBe(true);
  });

  it('in a projection, in Beijing 54, or without a .prj are refused by name; CGCS2000 is read', async () => {
    const into = (name: string, epsg: number) =>
      zipFolder(shapefileOf(streets, name, 'UTF-8', '-t_srs', `EPSG:${epsg}`));
    expect(await refusalOf(into('utm', 32649))).toEqual({
      code: 'road-datum',
      found: 'WGS_1984_UTM_Zone_49N',
    });
    expect(await refusalOf(into('beijing', 4214))).toEqual({ code: 'road-datum', found: 'GCS_Beijing_1954' });
    expect(await refusalOf(into('cgcs', 4490))).toMatchObject({ lines: 4 });
    expect(await refusalOf(zipFolder(join(folder, 'cgcs'), (name) => name.endsWith('.prj')))).toEqual({
      code: 'road-datum',
      found: 'undeclared',
    });
    const packed = (name: string, epsg: number) =>
      readFileSync(convert(streets, name, '-f', 'GPKG', '-t_srs', `EPSG:${epsg}`));
    expect(await refusalOf(packed('utm.gpkg', 32649))).toEqual({
      code: 'road-datum',
      found: 'WGS 84 / UTM zone 49N',
    });
    expect(await refusalOf(packed('cgcs.gpkg', 4490))).toMatchObject({ lines: 4 });
  });

  it('of points are no roads; a GeoPackage of several layers is read from its first one of lines', async () => {
    const points = [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [110, 39] } }];
    expect(await refusalOf(zipFolder(shapefileOf(points, 'points', 'UTF-8')))).toEqual({
      code: 'road-file-kind',
      kind: 'no-lines',
    });
    const target = convert(points, 'several.gpkg', '-f', 'GPKG', '-nln', 'stops');
    expect(await refusalOf(readFileSync(target))).toEqual({ code: 'road-file-kind', kind: 'no-line-layer' });
    for (const layer of ['roads', 'rails'])
      execFileSync(
        'ogr2ogr',
        [
          '-update',
          target,
          join(folder, 'several.gpkg.source.geojson').replace('several', 'roads'),
          '-nln',
          layer,
        ],
        { stdio: 'pipe' },
      );
    expect(await refusalOf(readFileSync(target))).toMatchObject({ layer: 'roads', otherLayers: 1, lines: 4 });
  });

  it('cut off or with bytes changed are refused or read, and nothing but a refusal is thrown', async () => {
    const whole = { zip: zipFolder(join(folder, 'utf8')), gpkg: readFileSync(join(folder, 'roads.gpkg')) };
    for (const file of Object.values(whole)) {
      for (let step = 1; step <= 60; step += 1) {
        const cut = file.subarray(0, Math.floor((file.length * step) / 61));
        expect(await refusalOf(cut)).toBeTypeOf('object');
        const changed = Buffer.from(file);
        for (let at = step; at < changed.length; at += 997) changed[at] = (at * step) % 256;
        const outcome = await readRoadFile(changed).then(
          () => 'read',
          (error: { name: string }) => error.name,
        );
        expect(['read', 'AppError']).toContain(outcome);
      }
    }
  });
});
