import { type ComparedIndicator, formatRate, moreToReach } from '../indicator.ts';
import type { Setting } from '../map-sheet/pen.ts';
import { organisationChanges } from '../organisation-change.ts';
import { classify } from '../symbol.ts';
import type { BriefSection } from './brief-content.ts';
import type { BriefFacts } from './brief-facts.ts';
import { differenceText, targetText } from './brief-words.ts';

const fiveGaps = 5;
/** Names that stand behind a change; the rest is in the list of the page. */
const namesShown = 6;

export function indicatorTable(values: readonly ComparedIndicator[], { t }: Setting): BriefSection {
  return {
    kind: 'table',
    title: t('brief.indicators'),
    note: null,
    columns: [
      { name: t('brief.column-indicator'), share: 0.29, align: 'start' },
      { name: t('brief.column-value'), share: 0.1, align: 'end' },
      { name: t('brief.column-of'), share: 0.13, align: 'end' },
      { name: t('brief.column-target'), share: 0.11, align: 'end' },
      { name: t('brief.column-more'), share: 0.09, align: 'end' },
      { name: t('brief.column-previous'), share: 0.14, align: 'end' },
      { name: t('brief.column-year'), share: 0.14, align: 'end' },
    ],
    rows: values.map((value) => {
      const { key, numerator, denominator } = value;
      const more = moreToReach(value);
      return [
        t(`official.indicator.${key}`),
        formatRate(numerator, denominator),
        denominator === null ? '—' : `${numerator}/${denominator}`,
        targetText(value, t),
        more === null ? '—' : more > 0 ? t('brief.more-value', { more }) : t('brief.reached'),
        differenceText(value, value.previous, t),
        differenceText(value, value.lastYear, t),
      ];
    }),
  };
}

export function divisionGaps({ children, indicators }: BriefFacts, { t }: Setting): BriefSection {
  const target = indicators.find(({ key }) => key === 'above-scale-organised')?.target ?? null;
  const gaps = children
    .map(({ name, tally }) => {
      const { numerator, denominator } = tally['above-scale-organised'];
      return { name, numerator, denominator: denominator ?? 0, gap: (denominator ?? 0) - numerator };
    })
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap || b.denominator - a.denominator)
    .slice(0, fiveGaps);
  if (gaps.length === 0)
    return { kind: 'lines', title: t('brief.gaps-divisions'), lines: [t('brief.gaps-none')] };
  return {
    kind: 'table',
    title: t('brief.gaps-divisions'),
    note: t('brief.gaps-note'),
    columns: [
      { name: t('brief.column-division'), share: 0.3, align: 'start' },
      { name: t('brief.column-above'), share: 0.14, align: 'end' },
      { name: t('brief.column-organised'), share: 0.14, align: 'end' },
      { name: t('brief.column-rate'), share: 0.14, align: 'end' },
      { name: t('brief.column-gap'), share: 0.14, align: 'end' },
      { name: t('brief.column-to-target'), share: 0.14, align: 'end' },
    ],
    rows: gaps.map(({ name, numerator, denominator, gap }) => {
      const more = moreToReach({ numerator, denominator, target });
      return [
        name,
        String(denominator),
        String(numerator),
        formatRate(numerator, denominator),
        String(gap),
        more === null ? '—' : more > 0 ? String(more) : t('brief.reached'),
      ];
    }),
  };
}

export function enterpriseGaps({ sheet }: BriefFacts, { t }: Setting): BriefSection {
  const nameOf = new Map(sheet.divisions.map(({ code, shortName }) => [code, shortName]));
  const largest = sheet.organisations
    .filter((each) => classify(each, sheet.aboveScaleThreshold) === 'unorganised-above-scale')
    .sort((a, b) => (b.employees ?? 0) - (a.employees ?? 0) || a.name.localeCompare(b.name, 'zh-CN'))
    .slice(0, fiveGaps);
  const title = t('brief.gaps-enterprises');
  if (largest.length === 0) return { kind: 'lines', title, lines: [t('brief.gaps-none')] };
  return {
    kind: 'table',
    title,
    note: null,
    columns: [
      { name: t('brief.column-name'), share: 0.39, align: 'start' },
      { name: t('brief.column-place'), share: 0.17, align: 'start' },
      { name: t('brief.column-employees'), share: 0.1, align: 'end' },
      { name: t('brief.column-reason'), share: 0.2, align: 'start' },
      { name: t('brief.column-due'), share: 0.14, align: 'end' },
    ],
    rows: largest.map(({ name, divisionCode, employees, unorganisedReason, planDueOn }) => [
      name,
      nameOf.get(divisionCode) ?? divisionCode,
      employees === null ? '—' : t('brief.people', { count: employees }),
      unorganisedReason ? t(`liaison.reason-${unorganisedReason}`) : t('brief.no-reason'),
      planDueOn ?? '—',
    ]),
  };
}

export function changeLines({ changes }: BriefFacts, { t }: Setting): BriefSection {
  const lines = organisationChanges
    .filter((kind) => changes[kind].length > 0)
    .map((kind) => {
      const names = changes[kind];
      return t(names.length > namesShown ? 'brief.change-line-more' : 'brief.change-line', {
        kind: t(`brief.change-${kind}`),
        count: names.length,
        names: names.slice(0, namesShown).join(t('brief.list-comma')),
      });
    });
  return {
    kind: 'lines',
    title: t('brief.changes'),
    lines: lines.length > 0 ? lines : [t('brief.changes-none')],
  };
}
