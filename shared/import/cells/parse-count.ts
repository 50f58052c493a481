import { parseChineseNumeral } from './chinese-numeral.ts';
import { isBlankText, normaliseText } from './normalise-text.ts';
import { type Parsed, parsed, quoted, refused, unsure, warning } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';

const largestCount = 1_000_000;
const unit = '(?:人次|人员|个人|人|名|位|员工|职工|个|家|户)';
const about = /^(?:大约|大概|约|近|将近|共计|总计|共|合计)/;
const more = /(?:左右|上下|以上|余|多|来|几|\+)/;

/**
 * A count of people or things: `50`, `５０人`, `1,234`, `1，234名`, `约50人`, `50余人`, `1.2万`, `五十`. Empty, `-`, `无`, `不详`
 * give null. A rounded figure is taken with the warning `count-approximate`.
 * Fails with `count-not-a-number`, `count-not-whole`, `count-negative`, `count-too-large`, `count-is-a-date` (errors) or
 * `count-is-a-range`, `count-ambiguous` (questions; `params.suggestion` is the likeliest reading).
 */
export function parseCount(cell: RawCell): Parsed<number | null> {
  if (cell.kind === 'error') return refused('cell-error', { value: cell.text });
  if (cell.kind === 'date') return refused('count-is-a-date', { value: cell.iso });
  const original = cellText(cell);
  if (cell.kind === 'number') return checkCount(cell.value, original, false);
  if (isBlankText(original)) return parsed(null);
  return parseCountText(normaliseText(original).replaceAll('、', ','), original);
}

function parseCountText(text: string, original: string): Parsed<number | null> {
  const params = { value: quoted(original) };
  const bare = text.replace(about, '').trim();
  const shape = new RegExp(
    `^(.*?)\\s*(${more.source})?\\s*(万|千|百)?\\s*(${more.source})?\\s*${unit}?\\s*(${more.source})?$`,
  );
  const [, rawFigure = '', before, scale, between, after] = shape.exec(bare) ?? [];
  const figure = rawFigure.trim();
  const approximate = /^(?:大约|大概|约|近|将近)/.test(text) || Boolean(before ?? between ?? after);
  const range = /^(\d+)\s*(?:-|~|—|–|至|到)\s*(\d+)$/.exec(figure);
  if (range) return unsure('count-is-a-range', { ...params, suggestion: Number(range[1]) });
  const scaled = { 万: 10_000, 千: 1000, 百: 100 }[scale ?? ''] ?? 1;
  if (/^[+-]?\d+(?:\.0*)?$/.test(figure)) return checkCount(Number(figure) * scaled, original, approximate);
  if (scale !== undefined && /^\d+\.\d+$/.test(figure)) {
    return checkCount(Number((Number(figure) * scaled).toFixed(6)), original, approximate);
  }
  if (/^\d{1,3}(?:[, ']\d{3})+(?:\.0*)?$/.test(figure)) {
    return checkCount(Number(figure.replace(/[, ']/g, '')) * scaled, original, approximate);
  }
  // 1.234 may be 1234 written the European way, 12,34,567 a slip: plausible, but not for us to decide.
  if (/^\d{1,3}\.\d{3}$/.test(figure) || /^\d[\d,]*,\d+$/.test(figure)) {
    return unsure('count-ambiguous', { ...params, suggestion: Number(figure.replace(/[.,]/g, '')) });
  }
  if (/^-?\d+\.\d+$/.test(figure)) return refused('count-not-whole', params);
  const numeral = parseChineseNumeral(figure + (scale ?? ''));
  if (numeral !== null) return checkCount(numeral, original, approximate);
  const first = /\d+/.exec(text.replaceAll(',', ''));
  const several = /\d\D+\d/.test(text.replaceAll(',', ''));
  if (first && several) return unsure('count-ambiguous', { ...params, suggestion: Number(first[0]) });
  return refused('count-not-a-number', params);
}

function checkCount(value: number, original: string, approximate: boolean): Parsed<number> {
  const params = { value: quoted(original) };
  if (!Number.isFinite(value)) return refused('count-not-a-number', params);
  const whole = Math.round(value);
  // A formula like =0.1*500 leaves 50.00000000000001.
  if (Math.abs(value - whole) > 1e-6) return refused('count-not-whole', params);
  if (whole < 0) return refused('count-negative', params);
  if (whole > largestCount) return refused('count-too-large', { ...params, largest: largestCount });
  return approximate
    ? parsed(whole, warning('count-approximate', { ...params, read: whole }))
    : parsed(whole);
}
