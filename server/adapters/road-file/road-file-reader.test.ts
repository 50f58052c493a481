import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeNetwork } from '../../../shared/road/network-bytes.ts';
import { buildZip } from '../workbook/workbook-fixture.ts';
import { roadFileLimits } from './road-file-limits.ts';
import { createRoadFileReader } from './road-file-reader.ts';

const reader = createRoadFileReader();
const road =
  '{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[110,39],[110.1,39]]}}';
const file = (features: string) => Buffer.from(`{"type":"FeatureCollection","features":[${features}]}`);

describe('the reader of road files', () => {
  it('reads in a thread of its own, one file at a time', async () => {
    const bytes = file(road);
    const [first, second] = await Promise.allSettled([
      reader.read(bytes, 'a.geojson'),
      reader.read(bytes, 'b.geojson'),
    ]);
    expect(first).toMatchObject({ status: 'fulfilled', value: { report: { roads: 1, lines: 1 } } });
    expect(first.status === 'fulfilled' && decodeNetwork(first.value.bytes).from.length).toBe(1);
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'overloaded' } });
    // The caller's bytes are still his.
    expect(bytes.length).toBeGreaterThan(100);
    await expect(reader.read(Buffer.from('x'), 'x')).rejects.toMatchObject({ code: 'road-file-kind' });
  });

  it('refuses 50 MB and a byte, and what takes longer than its deadline', async () => {
    const large = Buffer.alloc(roadFileLimits.fileBytes + 1);
    await expect(reader.read(large, 'large')).rejects.toMatchObject({
      code: 'file-too-large',
      params: { limit: '50 MB' },
    });
    const many = file(Array(100_000).fill(road).join(','));
    await expect(createRoadFileReader(1).read(many, 'many')).rejects.toMatchObject({
      code: 'workbook-timeout',
    });
  });

  it('refuses more than 500,000 roads, a feature of more than 16 MB, a zip that inflates 1,000 fold', async () => {
    const short = '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],[2,2]]}}';
    const many = file(Array(500_002).fill(short).join(','));
    await expect(reader.read(many, 'many')).rejects.toMatchObject({
      code: 'road-too-large',
      params: { reason: 'roads', limit: 500_000 },
    });
    const one = file(
      `{"type":"Feature","geometry":{"type":"LineString","coordinates":[${Array(1_200_000).fill('[110.12,39.12]').join(',')}]}}`,
    );
    await expect(reader.read(one, 'one')).rejects.toMatchObject({
      code: 'road-too-large',
      params: { reason: 'feature' },
    });
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const bomb = buildZip([{ name: 'a.shp', data: zeros, deflated: deflateRawSync(zeros) }]);
    await expect(reader.read(bomb, 'bomb.zip')).rejects.toMatchObject({
      code: 'workbook-suspicious',
      params: { reason: 'zip-ratio' },
    });
  });
});
