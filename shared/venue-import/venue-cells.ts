import { isBlankText, normaliseText } from '../import/cells/normalise-text.ts';
import { choiceTable, parseChoice } from '../import/cells/parse-choice.ts';
import { parseCount } from '../import/cells/parse-count.ts';
import { formatPartialDate, parseDate } from '../import/cells/parse-date.ts';
import { type Parsed, parsed, quoted, refused, unsure, warning } from '../import/cells/parsed.ts';
import { cellText, type RawCell, textCell } from '../import/cells/raw-cell.ts';
import { plainText } from '../import/read-row.ts';
import type { VenueCondition, VenueHostKind } from '../venue.ts';

const hostKinds = choiceTable<VenueHostKind>([
  [
    'own',
    '单位自有 anorganisation’sown 自有 企业自有 单位自有 自建 企业自建 企业 社会组织 本单位 企业阵地 两新组织自有 own',
  ],
  ['park', '园区 园区级 开发区 工业园区 园区阵地 产业园区 park'],
  [
    'township',
    '乡镇 镇 镇级 苏木乡镇 苏木乡镇级 乡镇级 街道 街道级 苏木 苏木级 乡 镇街 镇(街道) 苏木乡镇(街道) 苏木乡镇街道 township townshiporsubdistrict',
  ],
  ['village', '嘎查村 村 村级 嘎查 嘎查村级 行政村 嘎查级 village'],
  ['community', '社区 社区级 居委会 community'],
]);

export const parseHostKind = (cell: RawCell): Parsed<VenueHostKind | null> =>
  parseChoice(cell, hostKinds, 'host-kind-unknown');

const conditions = choiceTable<VenueCondition>([
  ['good', '良好 完好 好 正常 在用 优 优良 正常使用 使用中 可用 good inuse'],
  [
    'fair',
    '一般 基本完好 基本正常 较好 较差 需维护 设施不全 有损坏 可用有缺陷 可用，待改善 待改善 fair usablewithfaults',
  ],
  ['repair', '维修 维修中 在修 修缮 修缮中 装修 装修中 改造 改造中 在建 待维修 repair underrepair'],
  ['closed', '停用 关闭 闲置 废弃 停止使用 不可用 已停用 拆除 暂停使用 暂停 closed outofuse'],
]);

export const parseCondition = (cell: RawCell): Parsed<VenueCondition | null> =>
  parseChoice(cell, conditions, 'condition-unknown');

const sharing = choiceTable<boolean>([
  [
    true,
    '是 可 可以 开放 共享 开放共享 可共享 愿意 对外开放 能 有 √ ✓ ✔ 1 true yes y 已开放 已共享 免费开放 无偿共享 有偿共享 预约共享',
  ],
  [
    false,
    '否 不可 不可以 不开放 不共享 仅自用 自用 不愿意 不能 无 × ✗ ✘ x 0 false no n 未开放 未共享 暂不开放 内部使用',
  ],
]);

/** Whether others may use it: 是, √, 开放 … or 否, ×, 仅自用 …; else the question `sharing-unknown`. */
export function parseSharing(cell: RawCell): Parsed<boolean | null> {
  return parseChoice(cell, sharing, 'sharing-unknown');
}

/** Most that a venue is taken to hold, as in `VenueFacts`. */
const most = 2000;

/** Of how many people there is room for, in all forms of `parseCount`; 0 and more than 2,000 are the error `capacity-implausible`. */
export function parseCapacity(cell: RawCell): Parsed<number | null> {
  const text = normaliseText(cellText(cell))
    .replace(/(?:座位|座|席|坐席)$/, '人')
    .replace(/^可?容纳/, '');
  const read = parseCount(cell.kind === 'text' ? textCell(text) : cell);
  if (!read.ok || read.value === null || (read.value >= 1 && read.value <= most)) return read;
  return refused('capacity-implausible', { value: quoted(cellText(cell)), most });
}

/** Square metres a person needs: what a capacity is suggested by where only the area is known. */
export const squareMetresAPerson = 2;

/** A floor area in square metres, rounded down; null where the cell says none. Only used to suggest a capacity. */
export function parseArea(cell: RawCell): number | null {
  const match = /(\d+(?:\.\d+)?)/.exec(normaliseText(cellText(cell)).replaceAll(',', ''));
  return match ? Math.floor(Number(match[1])) : null;
}

/** Longest an office's number may be, as in `VenueFacts`. */
const telephone =
  /(?:\+?86[- ]?)?(?:\(0\d{2,3}\)|0\d{2,3})?[- ]?\d{7,8}(?:-\d{1,5})?|400[- ]?\d{3}[- ]?\d{4}|(?<!\d)1\d{4}(?!\d)/;
const mobile = /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;

/**
 * The office's telephone. A mobile number is a person's: it is left out, with the warning `telephone-mobile`. What stands around the
 * number, or a second one, is left out with `telephone-trimmed`.
 */
export function parseTelephone(cell: RawCell): Parsed<string | null> {
  if (cell.kind === 'error') return refused('cell-error', { value: cell.text });
  const text = normaliseText(cellText(cell));
  if (isBlankText(text)) return parsed(null);
  const office = text.replace(mobile, ' ');
  const had = office !== text;
  const found = telephone.exec(office)?.[0]?.trim();
  // The value is not quoted: it may be a person's number.
  if (!found) return had ? parsed(null, warning('telephone-mobile')) : unsure('telephone-unreadable');
  const trimmed = office.trim() !== found && office.replace(/[^\d]/g, '') !== found.replace(/[^\d]/g, '');
  return parsed(
    found,
    ...(had ? [warning('telephone-mobile')] : []),
    ...(trimmed ? [warning('telephone-trimmed', { read: found })] : []),
  );
}

const postWord =
  /[办室委部科员站所处局会组队司园村区镇乡厂矿院校]|中心|街道|苏木|嘎查|岗|服务|主任|书记|支部|集团|协会/;

/** A post or office, never a person: what looks like a name (two to four characters without a word for an office) is left out. */
export function parsePost(cell: RawCell): Parsed<string | null> {
  const read = plainText(60)(cell);
  if (!read.ok || read.value === null) return read;
  return /^[\p{Script=Han}·]{2,4}$/u.test(read.value) && !postWord.test(read.value)
    ? parsed(null, warning('post-is-a-name'))
    : read;
}

/** A day `YYYY-MM-DD`; a month or year alone is no day: left out with the warning `visit-not-a-day`. */
export function parseVisit(cell: RawCell): Parsed<string | null> {
  const read = parseDate(cell);
  if (!read.ok || read.value === null) return read as Parsed<null>;
  const day = formatPartialDate(read.value);
  return day.length === 10
    ? parsed(day, ...read.warnings)
    : parsed(null, warning('visit-not-a-day', { value: day }));
}
