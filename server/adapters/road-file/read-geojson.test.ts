import { describe, expect, it } from 'vitest';
import { decodeNetwork } from '../../../shared/road/network-bytes.ts';
import { readRoadFile } from './read-road-file.ts';
import { collection, line, refusalOf, streets } from './road-file-fixture.ts';

describe('a GeoJSON file', () => {
  it('gives 5 stretches, 7 junctions, 2 parts; names, columns, 2 speeds of 4 lines', async () => {
    const { bytes, report, bbox } = await readRoadFile(collection(streets));
    expect(report).toMatchObject({
      format: 'geojson',
      lines: 4,
      roads: 5,
      junctions: 7,
      components: 2,
      ownSpeeds: 2,
      columns: { class: '道路等级', oneWay: '单行', speed: '限速', name: '名称' },
      names: ['鄂尔多斯大街', '天骄路', '迎宾街'],
      unreadOneWays: 0,
    });
    expect(bbox).toEqual([109.8, 39.6, 109.91, 39.7]);
    const network = decodeNetwork(bytes);
    // primary, primary, secondary, tertiary, tertiary with 60, 60, 40 of their own and 40 by default.
    expect([...network.speed]).toEqual([60, 60, 40, 40, 40]);
    expect([...network.direction]).toEqual([3, 3, 1, 3, 3]);
  });

  it('of another shape, or of none, is told apart', async () => {
    expect(await refusalOf(Buffer.from('[1]'))).toEqual({ code: 'road-file-kind', kind: 'json-other' });
    expect(await refusalOf(Buffer.from('{"type":"Topology","arcs":[]}'))).toEqual({
      code: 'road-file-kind',
      kind: 'json-other',
    });
    expect(await refusalOf(Buffer.from('{"features":[]}'))).toEqual({
      code: 'road-file-kind',
      kind: 'json-other',
    });
    expect(await refusalOf(collection([]))).toEqual({ code: 'road-file-empty', count: 0 });
    expect(await refusalOf(Buffer.from('<?xml version="1.0"?><kml xmlns="x">'))).toEqual({
      code: 'road-file-kind',
      kind: 'kml',
    });
    expect(await refusalOf(Buffer.from('hello'))).toEqual({ code: 'road-file-kind', kind: 'binary' });
  });

  it('counts what gives no road: 1 point, 1 impossible place, 1 of no length, 1 being built', async () => {
    const { report } = await readRoadFile(
      collection([
        ...streets,
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [109.8, 39.6] } },
        line({}, [190, 39.6], [109.8, 39.6]),
        line({}, [109.8, 39.6], [109.80000001, 39.6]),
        line({ 道路等级: '在建高速公路' }, [109.8, 39.6], [109.9, 39.6]),
      ]),
    );
    expect(report.skipped).toEqual({
      'not-a-line': 1,
      coordinates: 1,
      'too-short': 1,
      'not-open': 1,
      'not-a-road': 0,
    });
    expect(report.lines).toBe(4);
  });

  it('in metres, or in a datum it names, is refused; CGCS2000 is not', async () => {
    const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
    expect(await refusalOf(collection([line({}, [500000, 4380000], [500100, 4380000])]))).toEqual({
      code: 'road-datum',
      found: 'not-degrees',
    });
    expect(await refusalOf(collection(streets, crs('urn:ogc:def:crs:EPSG::4214')))).toEqual({
      code: 'road-datum',
      found: 'urn:ogc:def:crs:EPSG::4214',
    });
    for (const name of ['urn:ogc:def:crs:EPSG::4490', 'EPSG:4326', 'urn:ogc:def:crs:OGC:1.3:CRS84'])
      expect(await refusalOf(collection(streets, crs(name)))).toMatchObject({ lines: 4 });
  });

  it('cut off anywhere, nested 100,000 deep, or with a text that never ends is refused, never half read', async () => {
    const whole = collection(streets);
    for (let length = 1; length < whole.length; length += 7)
      expect(await refusalOf(whole.subarray(0, length))).toHaveProperty('code');
    const deep = `{"type":"FeatureCollection","features":[${'['.repeat(100_000)}`;
    expect(await refusalOf(Buffer.from(deep))).toEqual({ code: 'road-too-large', reason: 'feature' });
    expect(await refusalOf(Buffer.from('{"type":"Feature'))).toEqual({
      code: 'file-unreadable',
      reason: 'json-damaged',
    });
  });

  it('of OpenStreetMap keeps to its rules: no key no road, motorways and roundabouts one-way, tags in one column', async () => {
    const { bytes, report } = await readRoadFile(
      collection([
        line({ highway: 'motorway' }, [110, 39], [110.1, 39]),
        line({ highway: 'motorway_link', oneway: 'no' }, [110, 39.1], [110.1, 39.1]),
        line({ highway: 'tertiary', junction: 'roundabout' }, [110, 39.2], [110.1, 39.2]),
        line(
          { highway: 'residential', other_tags: '"oneway"=>"-1","maxspeed"=>"40 mph"' },
          [110, 39.3],
          [110.1, 39.3],
        ),
        line({ highway: null, waterway: 'river' }, [110, 39.4], [110.1, 39.4]),
        line({ highway: 'footway' }, [110, 39.5], [110.1, 39.5]),
      ]),
    );
    const network = decodeNetwork(bytes);
    expect([...network.direction]).toEqual([1, 3, 1, 2, 3]);
    // Defaults but for 40 mph = 64 km/h.
    expect([...network.speed]).toEqual([100, 100, 40, 64, 5]);
    expect(report.skipped['not-a-road']).toBe(1);
  });

  it('with F, T and B (GeoFabrik) reads along, against, both; with T and F alone true and false', async () => {
    const directions = async (values: string[]) => {
      const { bytes } = await readRoadFile(
        collection(
          values.map((oneway, at) =>
            line({ fclass: 'primary', oneway }, [110, 39 + at / 10], [110.1, 39 + at / 10]),
          ),
        ),
      );
      return [...decodeNetwork(bytes).direction];
    };
    expect(await directions(['F', 'T', 'B'])).toEqual([1, 2, 3]);
    expect(await directions(['T', 'F'])).toEqual([1, 3]);
    expect(await directions(['FT', 'TF', ''])).toEqual([1, 2, 3]);
    expect(await directions(['1', '2', '3', '0'])).toEqual([3, 1, 2, 3]);
    expect(await directions(['yes', '-1', 'no', '1', '0'])).toEqual([1, 2, 3, 1, 3]);
  });
});
