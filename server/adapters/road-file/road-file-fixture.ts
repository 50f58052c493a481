import { readRoadFile } from './read-road-file.ts';

type Feature = { type: 'Feature'; properties: Record<string, unknown>; geometry: unknown };
/** A line as a file has it. */
export const line = (properties: Record<string, unknown>, ...coordinates: number[][]): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
});
export const collection = (features: unknown[], more: object = {}) =>
  Buffer.from(JSON.stringify({ type: 'FeatureCollection', ...more, features }));

/** Three named streets meeting in one corner, one of them of two parts and one-way. */
export const streets = [
  line(
    { 名称: '鄂尔多斯大街', 道路等级: '主干路', 单行: '否', 限速: 60 },
    [109.8, 39.6],
    [109.81, 39.6],
    [109.82, 39.6],
  ),
  line({ 名称: '天骄路', 道路等级: '次干路', 单行: '是', 限速: 40 }, [109.81, 39.6], [109.81, 39.62]),
  {
    type: 'Feature',
    properties: { 名称: '迎宾街', 道路等级: '支路', 单行: '双向', 限速: null },
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [
          [109.81, 39.62],
          [109.83, 39.62],
        ],
        [
          [109.9, 39.7],
          [109.91, 39.7],
        ],
      ],
    },
  },
];

/** What became of a file: its report, or the refusal with its params. */
export async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  return readRoadFile(bytes).then(
    ({ report }) => report,
    ({ code, params }: { code: string; params: object }) => ({ code, ...params }),
  );
}
