import { parseChineseNumeral } from '../import/cells/chinese-numeral.ts';
import { type Weekday, weekdays } from '../venue.ts';

/** What the text of a cell about opening hours is made of. */
export type HoursToken =
  | { readonly kind: 'days'; readonly days: readonly Weekday[] }
  /** Minutes since midnight as written; `shifted`: 下午 or 晚上 stood before it and was followed. */
  | { readonly kind: 'time'; readonly from: number; readonly to: number; readonly shifted: boolean }
  | { readonly kind: 'closed' }
  /** 上午, 下午 without clock times. */
  | { readonly kind: 'half' }
  | { readonly kind: 'holidays' }
  | { readonly kind: 'unknown'; readonly text: string };

const dayWord = '(?:周|星期|礼拜)';
const dayDigit = '[一二三四五六日天1-7]';
const english: Readonly<Record<string, Weekday>> = Object.fromEntries(weekdays.map((day) => [day, day]));
const clock = '(\\d{1,2})(?:[:.时点](\\d{1,2})?分?|(?=\\s*[-~至到]))';
const half = '(上午|早上|早晨|早|中午|下午|午后|晚上|晚间|晚|傍晚|夜间)?';
const dash = '\\s*[-~至到]+\\s*';

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => HoursToken | null])[] = [
  [/^(?:法定)?(?:节假日|假日|节日)(?:休息|除外|不开放|关闭|闭馆|顺延|不开)?/, () => ({ kind: 'holidays' })],
  [/^除(?:法定)?(?:节假日|假日|节日)(?:以?外)?/, () => ({ kind: 'holidays' })],
  [/^(?:全年|常年|全天候)(?:开放)?/, () => null],
  [
    /^(?:全天|全日|24 ?小时|二十四小时|昼夜)(?:开放|对外开放|开门)?/,
    () => ({ kind: 'time', from: 0, to: 1440, shifted: false }),
  ],
  [/^(?:每天|每日|天天|全周|一周七天|每周七天|七天|daily|every day)/i, () => days(weekdays)],
  [/^(?:法定)?(?:工作日|上班日|上班时间|weekdays)/i, () => days(weekdays.slice(0, 5))],
  [/^(?:双休日|休息日|周末|星期末|weekends)/i, () => days(weekdays.slice(5))],
  [
    new RegExp(`^(?:每|逢)?${dayWord}(${dayDigit})${dash}${dayWord}?(${dayDigit})(?![:.时点])`),
    (match) => days(run(dayOf(match[1]), dayOf(match[2]))),
  ],
  [
    new RegExp(`^(?:每|逢)?${dayWord}(${dayDigit}(?:[、,和及 ]*${dayDigit}(?!\\d*[:.时点\\d]))*)`),
    (match) =>
      days(
        [...(match[1] ?? '')].flatMap((each) =>
          /[、,和及 ]/.test(each) ? [] : run(dayOf(each), dayOf(each)),
        ),
      ),
  ],
  [
    /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:\s*[-~]\s*(mon|tue|wed|thu|fri|sat|sun)[a-z]*)?/i,
    (match) => {
      const first = english[(match[1] ?? '').toLowerCase()];
      const last = english[(match[2] ?? match[1] ?? '').toLowerCase()];
      return days(run(first, last));
    },
  ],
  [
    new RegExp(
      `^${half}\\s*${clock}${dash}(?:次日|第二天)?${half}\\s*(\\d{1,2})(?:[:.时点](\\d{1,2})?分?)?(?!\\d)`,
    ),
    readTime,
  ],
  [/^(?:不对外开放|不开放|不开门|不开|休息|关闭|闭馆|停用|closed)/i, () => ({ kind: 'closed' })],
  [/^(?:上午|早上|下午|晚上|晚间|夜间|半天)/, () => ({ kind: 'half' })],
  [/^(?:开放时间|对外开放|正常开放|免费开放|均开放|都开放|开放|开门|时间|每周|为|均|open)/i, () => null],
  [/^[\s,;、。:()\-和及|/\n]+/, () => null],
];

const days = (list: readonly Weekday[]): HoursToken => ({ kind: 'days', days: list });

function dayOf(text: string | undefined): Weekday | undefined {
  const at = '一二三四五六日'.indexOf(text === '天' || text === '7' ? '日' : (text ?? ''));
  return weekdays[/^[1-6]$/.test(text ?? '') ? Number(text) - 1 : at];
}

/** From a day to another, over the week's end if need be. */
function run(first: Weekday | undefined, last: Weekday | undefined): Weekday[] {
  if (!first || !last) return [];
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => weekdays[(from + at) % 7] ?? 'mon');
}

function readTime(match: RegExpExecArray): HoursToken | null {
  const [text, firstHalf, hour1, minute1, secondHalf, hour2, minute2] = match;
  const late = (word: string | undefined) => /下午|午后|晚|傍晚|夜/.test(word ?? '');
  const minutes = (hour = '', minute = '', afternoon = false) =>
    (Number(hour) + (afternoon && Number(hour) < 12 ? 12 : 0)) * 60 + Number(minute || 0);
  const afternoon = [late(firstHalf), late(secondHalf ?? firstHalf)] as const;
  const from = minutes(hour1, minute1, afternoon[0]);
  const to = minutes(hour2, minute2, afternoon[1]);
  const real = [minute1, minute2].every((minute) => Number(minute ?? 0) < 60) && from < 1440 && to <= 1440;
  return real ? { kind: 'time', from, to, shifted: afternoon[0] || afternoon[1] } : { kind: 'unknown', text };
}

const digits = (numeral: string) => String(parseChineseNumeral(numeral) ?? numeral);

/** Half past as digits, every dash alike, hours in characters as digits: 八点半 → 8:30. */
function plain(text: string): string {
  return text
    .replace(/[—–－―～〜﹣]+/g, '-')
    .replace(/[：﹕]/g, ':')
    .replace(/[；]/g, ';')
    .replace(/[，]/g, ',')
    .replace(/[（）()【】[\]]/g, ' ')
    .replace(/(?:二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九])(?=[点时])/g, digits)
    .replace(/(?<=[点时])(?:零[五]|[二三四五]?十[一二三四五六七八九]?)/g, digits)
    .replace(/(\d{1,2})[点时]整?半/g, '$1:30')
    .replace(/(\d{1,2})[点时]一刻/g, '$1:15')
    .replace(/(\d{1,2})[点时]三刻/g, '$1:45')
    .replace(/(\d{1,2})[点时]整/g, '$1:00')
    .replace(/(?<!\d)([01]?\d|2[0-4])([0-5]\d)\s*-\s*([01]?\d|2[0-4])([0-5]\d)(?!\d)/g, '$1:$2-$3:$4');
}

/** Takes a normalised text apart; what no pattern knows comes back as it stands. */
export function hoursTokens(text: string): HoursToken[] {
  const tokens: HoursToken[] = [];
  let rest = plain(text);
  let unknown = '';
  const flush = () => {
    if (unknown.trim() !== '') tokens.push({ kind: 'unknown', text: unknown.trim() });
    unknown = '';
  };
  while (rest !== '') {
    let taken = '';
    for (const [pattern, read] of patterns) {
      const match = pattern.exec(rest);
      if (!match || match[0] === '') continue;
      flush();
      taken = match[0];
      const token = read(match);
      if (token) tokens.push(token);
      break;
    }
    if (taken === '') unknown += rest.charAt(0);
    rest = rest.slice(taken.length || 1);
  }
  flush();
  return tokens;
}
