import type { Division, DivisionKind, LngLat } from '../division.ts';
import { levelOfKind } from '../division.ts';
import { buildDivisionIndex } from './division-index.ts';

function division(code: string, name: string, kind: DivisionKind, more: Partial<Division> = {}): Division {
  const level = levelOfKind(kind);
  return {
    code,
    name,
    shortName: name,
    kind,
    level,
    parentCode: level === 'city' ? null : level === 'banner' ? '150600' : code.slice(0, 6),
    aliases: [],
    seat: null,
    seatSource: null,
    polygon: null,
    bbox: null,
    schematic: false,
    boundarySource: null,
    boundaryVintage: null,
    validFrom: null,
    validTo: null,
    ...more,
  };
}

/** A banner drawn as a square degree, which no banner is: for tests that can be checked by eye. */
function square(code: string, name: string, [west, south]: LngLat): Division {
  const [east, north] = [west + 1, south + 1];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return division(code, name, 'banner', {
    polygon: { type: 'Polygon', coordinates: [ring] },
    bbox: [west, south, east, north],
  });
}

/**
 * For tests: four banners side by side at 107–111 E, 39–40 N (鄂托克旗, 鄂托克前旗, 东胜区, 准格尔旗, one square degree each) and
 * some of their townships under their real names.
 */
export const squareDivisions: readonly Division[] = [
  division('150600', '鄂尔多斯市', 'city', { bbox: [107, 39, 111, 40] }),
  square('150624', '鄂托克旗', [107, 39]),
  square('150623', '鄂托克前旗', [108, 39]),
  square('150602', '东胜区', [109, 39]),
  square('150622', '准格尔旗', [110, 39]),
  division('150602102', '铜川镇', 'town', { seat: [109.2, 39.5] }),
  division('150602101', '罕台镇', 'town', { seat: [109.8, 39.5] }),
  division('150602400', '鄂尔多斯高新技术产业开发区', 'park', { shortName: '高新技术产业开发区' }),
  division('150622100', '薛家湾镇', 'town', { seat: [110.9, 39.5] }),
  division('150622102', '大路镇', 'town'),
  division('150622103', '纳日松镇', 'town', { seat: [110.1, 39.5] }),
  division('150622200', '暖水乡', 'township'),
  division('150622004', '友谊街道', 'subdistrict'),
  division('150623101', '上海庙镇', 'town'),
  division('150623107', '白泥井镇', 'town'),
  division('150623108', '风水梁镇', 'town'),
  division('150624101', '棋盘井镇', 'town'),
  division('150624105', '昭君镇', 'town'),
  division('150602004', '昭君街道', 'subdistrict'),
  division('150602001', '工业街道', 'subdistrict'),
  // The same name in two banners.
  division('150623199', '新街镇', 'town'),
  division('150624199', '新街镇', 'town'),
];

export const squareIndex = buildDivisionIndex(squareDivisions);
