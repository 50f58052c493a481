import type { IgnoredReason, IgnoredRow } from './batch-view.ts';
import { normaliseText } from './cells/normalise-text.ts';
import { cellText, type RawCell, type RawRow } from './cells/raw-cell.ts';
import { headingKey, isPersonalHeading } from './header-synonyms.ts';

export interface DataRow {
  readonly rowNumber: number;
  readonly cells: readonly RawCell[];
  /** Texts of the group rows above it, outermost first, e.g. `['一、企业', '准格尔旗']`. */
  readonly groups: readonly string[];
}

export type ClassifiedRow =
  | { readonly kind: 'data'; readonly row: DataRow }
  | { readonly kind: 'ignored'; readonly ignored: IgnoredRow };

const total = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*数|合计数)/;
const note =
  /^(?:注|备注|说明|附注|填表说明|填报说明|填写说明|填表要求|填表人|填报人|制表人|制表|审核人|审核|填报单位|填表单位|报送单位|单位负责人|分管领导|主要领导|联系人|联系电话|电话|统计日期|填表日期|填报日期|填报时间|制表日期|数据截止|截止日期|截至|日期|单位[(（]盖章[)）]|以上|以下空白)\s*\d*\s*(?:[:：、.]|$|[(（])/;
const example = /^(?:示例|样例|例[:：])/;
const bullet = /^(?:\*|※|●)/;
const numbering: readonly RegExp[] = [
  /^第?[一二三四五六七八九十]+[、.．,部章类]/,
  /^[(（][一二三四五六七八九十]+[)）]/,
  /^\d+[、.．]/,
  /^[(（]\d+[)）]/,
];
const companyName =
  /公司|厂$|矿$|煤矿|合作社|协会|商会|学会|基金会|中心$|医院|学校|幼儿园|店$|事务所|集团|部$|站$|场$|院$|社$/;
const groupWord = /(?:企业|组织|单位|类|行业|业|产业|园区|片区|名单|部分)$/;

/**
 * Tells data rows from what else stands among them: blank rows, notes and signatures, totals, repeated headers, and group rows,
 * whose text is handed on to the rows below. Blank rows at the end of the sheet are not listed.
 */
export function classifyRows(
  rows: readonly RawRow[],
  headings: readonly string[],
  nameColumn: number,
  isDivisionName: (text: string) => boolean,
): ClassifiedRow[] {
  const columns: Columns = {
    name: nameColumn,
    running: headings.findIndex((heading) => /^(?:序号|序|编号|no\.?|#)$/.test(headingKey(heading))),
  };
  const groups: { level: number; text: string }[] = [];
  const end = rows.findLastIndex((row) => textsOf(row.cells).length > 0) + 1;
  return rows.slice(0, end).map((row): ClassifiedRow => {
    const reason = ignoredReason(row, headings, columns, isDivisionName);
    if (reason === null)
      return {
        kind: 'data',
        row: { rowNumber: row.rowNumber, cells: row.cells, groups: groups.map((group) => group.text) },
      };
    const texts = [...new Set(textsOf(row.cells).map((cell) => cell.text))];
    if (reason === 'group') {
      const text = texts[0] ?? '';
      const level = levelOf(text);
      while (groups.length > 0 && (groups.at(-1)?.level ?? 0) >= level) groups.pop();
      groups.push({ level, text: stripNumbering(text) });
    }
    return {
      kind: 'ignored',
      ignored: { rowNumber: row.rowNumber, reason, text: shownText(texts) },
    };
  });
}

/** The text of an ignored row, shortened; of signature lines only the labels, never the persons. */
export function shownText(texts: readonly string[]): string {
  const all = texts.join(' ');
  const signature = isPersonalHeading(all) || /审核|制表|填报|领导/.test(all);
  const shown = signature
    ? texts.filter((text) => /[:：]/.test(text)).map((text) => text.replace(/[:：].*$/, ':…'))
    : texts;
  return shown.join(' ').slice(0, 80);
}

interface Columns {
  readonly name: number;
  /** Running number column, or -1. */
  readonly running: number;
}

interface Filled {
  readonly index: number;
  readonly text: string;
  readonly merged: boolean;
}

function textsOf(cells: readonly RawCell[]): Filled[] {
  return cells.flatMap((cell, index) => {
    const text = normaliseText(cellText(cell));
    return text === ''
      ? []
      : [{ index, text, merged: cell.kind !== 'empty' && cell.mergedFrom !== undefined }];
  });
}

function ignoredReason(
  row: RawRow,
  headings: readonly string[],
  columns: Columns,
  isDivisionName: (text: string) => boolean,
): IgnoredReason | null {
  const filled = textsOf(row.cells);
  // A prepared row with its running number, or only with what a vertical merge carried into it, says nothing.
  const own = filled.filter((cell) => !cell.merged && cell.index !== columns.running);
  const first = filled[0];
  if (!first) return 'blank';
  if (own.length === 0 && !(filled.length === 1 && !/^\d+$/.test(first.text))) return 'blank';
  const name = filled.find((cell) => cell.index === columns.name);
  if (filled.length >= 2 && repeatsHeader(filled, headings)) return 'header';
  const distinct = new Set(filled.map((cell) => cell.text));
  const lead = own[0] ?? first;
  if (
    [first.text, lead.text, name?.text ?? ''].some((text) => total.test(text)) &&
    !companyName.test(name?.text ?? '')
  )
    return 'total';
  if (example.test(first.text) || (distinct.size === 1 && bullet.test(first.text))) return 'note';
  const labels = filled.filter((cell) => note.test(cell.text)).length;
  if (note.test(first.text) && (distinct.size <= 2 || labels * 2 >= filled.length || !name || name === first))
    return 'note';
  if (distinct.size > 1) return null;
  const { text, index } = first;
  if (isGroupText(text, isDivisionName)) return 'group';
  if (filled.length > 1) return 'group';
  if (index === columns.name) return null;
  return text.length > 30 || /[。；;]/.test(text)
    ? 'note'
    : index === 0 && !/^\d+$/.test(text)
      ? 'group'
      : null;
}

function repeatsHeader(filled: readonly Filled[], headings: readonly string[]): boolean {
  const same = (cell: Filled | undefined) => {
    const heading = headings[cell?.index ?? -1] ?? '';
    return (
      heading !== '' && heading.split('/').some((part) => headingKey(part) === headingKey(cell?.text ?? ''))
    );
  };
  // Its first cell tells nearly every data row apart already.
  if (same(filled[0]) && filled.filter(same).length / filled.length >= 0.7) return true;
  // 甲 乙 1 2 3, the column numbers below a header.
  return filled.length >= 3 && filled.every((cell, index) => columnMark(cell.text, index));
}

function columnMark(text: string, index: number): boolean {
  return (
    /^[甲乙丙丁戊己]$/.test(text) ||
    (/^[(（]?\d{1,2}[)）]?$/.test(text) && Number(text.replace(/\D/g, '')) <= index + 2)
  );
}

function isGroupText(text: string, isDivisionName: (text: string) => boolean): boolean {
  const bare = stripNumbering(text);
  if (isDivisionName(bare)) return true;
  if (companyName.test(bare) && !/[(（]?\d+[家个户]/.test(bare)) return false;
  return numbering.some((pattern) => pattern.test(text)) || groupWord.test(bare);
}

function levelOf(text: string): number {
  const level = numbering.findIndex((pattern) => pattern.test(text));
  return level < 0 ? numbering.length : level;
}

function stripNumbering(text: string): string {
  const pattern = numbering.find((each) => each.test(text));
  const bare = pattern ? text.replace(pattern, '') : text;
  return bare
    .replace(/[(（]\s*\d+\s*[家个户]?\s*[)）]\s*$/, '')
    .replace(/[:：]\s*$/, '')
    .trim();
}
