export type ColumnRole = 'class' | 'oneWay' | 'speed' | 'name' | 'roundabout' | 'tags';

/**
 * Names under which files carry what a network needs; the first has precedence. Shapefiles cut names after ten bytes, in UTF-8 within
 * the fourth Chinese character.
 */
const synonyms: Readonly<Record<ColumnRole, readonly string[]>> = {
  class: [
    'highway',
    'fclass',
    ...['道路等级', '道路等', '公路等级', '公路等', '技术等级', '技术等', '行政等级', '行政等', '道路类型'],
    ...['道路类', '道路类别', '公路类别', '等级', '类别', 'roadclass', 'class', 'type'],
  ],
  oneWay: [
    'oneway',
    ...[
      '单行',
      '单行道',
      '单行线',
      '单向',
      '是否单行',
      '是否单行道',
      '是否单',
      '是否单向',
      '通行方向',
      '通行方',
    ],
    ...['dirtravel', 'direction'],
  ],
  speed: [
    'maxspeed',
    '限速',
    '最高限速',
    '最高限',
    '限速值',
    'speedlimit',
    '设计速度',
    '设计时速',
    '设计车速',
    '设计速',
  ],
  name: ['name', '名称', '道路名称', '道路名', '路名', '路线名称', '路线名', '公路名称', '街道名称'],
  roundabout: ['junction'],
  tags: ['othertags'],
};

const roles = new Map(
  Object.entries(synonyms).flatMap(([role, names]) =>
    names.map((name, rank) => [name, { role: role as ColumnRole, rank }] as const),
  ),
);

/** What a column is, by its name; null: nothing a network needs. */
function roleOf(column: string): { readonly role: ColumnRole; readonly rank: number } | null {
  return roles.get(column.toLowerCase().replace(/[\s_\-（）()\ufffd]/g, '')) ?? null;
}

export type Found = { readonly [Role in ColumnRole]?: { readonly column: string; readonly value: string } };

/** Of one feature's properties what a network needs, as text; numbers and truth values are written out. */
export function findColumns(properties: Readonly<Record<string, unknown>>): Found {
  const found: { [Role in ColumnRole]?: { column: string; value: string; rank: number } } = {};
  for (const [column, raw] of Object.entries(properties)) {
    // No column this product looks for has a longer name.
    const hit = column.length <= 20 ? roleOf(column) : null;
    if (!hit || (found[hit.role]?.rank ?? Infinity) <= hit.rank) continue;
    found[hit.role] = { column, value: textOf(raw, hit.role === 'tags' ? 5000 : 100), rank: hit.rank };
  }
  return found;
}

function textOf(raw: unknown, most: number): string {
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return '';
  return String(raw).slice(0, most).trim();
}

/** One tag of what GDAL writes into `other_tags` of an OpenStreetMap extract: `"oneway"=>"yes","maxspeed"=>"60"`. */
export function readOtherTag(tags: string, tag: string): string {
  return new RegExp(`"${tag}"=>"([^"]{0,100})"`).exec(tags)?.[1]?.trim() ?? '';
}

/** Whether a column may hold something a network needs. */
export function isRoadColumn(column: string): boolean {
  return roleOf(column) !== null;
}
