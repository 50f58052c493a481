import { type ComparedIndicator, formatRate, moreToReach } from '../indicator.ts';
import type { Setting } from '../map-sheet/pen.ts';
import { divisionTitle, quarterText } from '../map-sheet/title-block.ts';
import { cutOffDate } from '../quarter.ts';
import { drawTrend } from './brief-chart.ts';
import type { BriefContent, BriefFigure, BriefSection } from './brief-content.ts';
import type { BriefFacts } from './brief-facts.ts';
import { drawGapMap } from './brief-map.ts';
import { changeLines, divisionGaps, enterpriseGaps, indicatorTable } from './brief-sections.ts';
import { pointsSince, shareText } from './brief-words.ts';

/** What the brief for officials says of a division and quarter. Pure: the same facts, the same words. */
export function composeBrief(facts: BriefFacts, setting: Setting): BriefContent {
  const { sheet } = facts;
  const { t } = setting;
  const unit = sheet.division.level === 'township';
  const gap = gapOf(facts);
  return {
    title: t('brief.heading', { division: divisionTitle(sheet) }),
    subtitle: subtitleOf(facts, setting),
    marks: marksOf(facts, setting),
    standing: standingOf(facts, setting),
    summary: summaryOf(facts, setting),
    figures: figuresOf(facts, setting),
    map: {
      draw: (box) => drawGapMap(sheet, box, setting),
      description: t('brief.map-description', {
        division: sheet.division.name,
        quarter: quarterText(sheet, setting),
        gap,
      }),
    },
    mapNote: t(unit ? 'brief.map-note-unit' : 'brief.map-note'),
    sections: [
      indicatorTable(facts.indicators, setting),
      ...(unit || facts.children.length === 0 ? [] : [divisionGaps(facts, setting)]),
      enterpriseGaps(facts, setting),
      changeLines(facts, setting),
      trendOf(facts, setting),
    ],
    foot: footOf(facts, setting),
  };
}

function rateOf({ indicators }: BriefFacts): ComparedIndicator | null {
  return indicators.find(({ key }) => key === 'above-scale-organised') ?? null;
}

function gapOf(facts: BriefFacts): number {
  const rate = rateOf(facts);
  return rate ? (rate.denominator ?? 0) - rate.numerator : 0;
}

export function subtitleOf({ sheet }: BriefFacts, setting: Setting): string {
  return setting.t('brief.subtitle', {
    quarter: quarterText(sheet, setting),
    date: cutOffDate(sheet.quarter),
  });
}

function marksOf({ sheet }: BriefFacts, { t }: Setting): string[] {
  return [t('sheet.internal'), ...(sheet.sample ? [t('sheet.sample')] : [])];
}

export function standingOf({ sheet, units, published }: BriefFacts, { t }: Setting): string {
  if (published === 0) return t('brief.standing-draft');
  if (published < units) return t('brief.standing-partly', { published, units });
  const revision = sheet.status.kind === 'published' ? sheet.status.revision : 1;
  return t('brief.standing-published', { revision });
}

function summaryOf(facts: BriefFacts, { t }: Setting): string {
  const { sheet, changes } = facts;
  const rate = rateOf(facts);
  const place = { date: cutOffDate(sheet.quarter), division: sheet.division.name };
  if (!rate?.denominator) return `${t('brief.summary-none', place)}${t('brief.stop')}`;
  const { numerator, denominator, target } = rate;
  const more = moreToReach(rate);
  const points = pointsSince(rate, rate.previous);
  const clauses = [
    t('brief.summary-rate', { ...place, numerator, denominator, rate: formatRate(numerator, denominator) }),
    ...(target === null || more === null
      ? []
      : [t(more > 0 ? 'brief.summary-more' : 'brief.summary-reached', { target: shareText(target), more })]),
    ...(points === null
      ? []
      : [t(`brief.summary-${direction(points)}`, { points: Math.abs(points).toFixed(1) })]),
  ];
  const gap = t('brief.summary-gap', { gap: denominator - numerator, formed: changes.formed.length });
  return `${clauses.join(t('brief.comma'))}${t('brief.stop')}${gap}`;
}

function direction(points: number): 'up' | 'down' | 'same' {
  return points > 0 ? 'up' : points < 0 ? 'down' : 'same';
}

function figuresOf(facts: BriefFacts, { t }: Setting): BriefFigure[] {
  const { sheet, late, unpublished, indicators } = facts;
  const rate = rateOf(facts);
  const more = rate && moreToReach(rate);
  const points = rate && pointsSince(rate, rate.previous);
  const notes = (each: ComparedIndicator | null | undefined, lines: readonly (string | null)[]): string[] =>
    [
      each && t('brief.of-homes', { numerator: each.numerator, denominator: each.denominator ?? 0 }),
      ...lines,
    ].filter((line): line is string => Boolean(line));
  const changeNote =
    points === null ? null : t(`brief.change-${direction(points)}`, { points: Math.abs(points).toFixed(1) });
  const coverage = indicators.find(({ key }) => key === 'enterprise-coverage');
  const gap = gapOf(facts);
  return [
    {
      name: t('official.indicator.above-scale-organised'),
      value: rate ? formatRate(rate.numerator, rate.denominator) : '—',
      notes: notes(rate, [
        more === null ? null : more > 0 ? t('brief.more-note', { more }) : t('brief.reached-note'),
        changeNote,
      ]),
      gap: false,
    },
    {
      name: t('brief.figure-gap'),
      value: t('brief.homes', { count: gap }),
      notes: rate?.denominator
        ? [t('brief.figure-gap-note', { rate: formatRate(gap, rate.denominator) })]
        : [],
      gap: true,
    },
    sheet.division.level === 'township'
      ? {
          name: t('official.indicator.enterprise-coverage'),
          value: coverage ? formatRate(coverage.numerator, coverage.denominator) : '—',
          notes: notes(coverage, []),
          gap: false,
        }
      : {
          name: t('brief.figure-late'),
          value: t('brief.places', { count: late.length }),
          notes: [
            late.length === 0 ? t('brief.figure-late-none') : late.slice(0, 3).join(t('brief.list-comma')),
            ...(unpublished.length > 0 ? [t('brief.figure-unpublished', { count: unpublished.length })] : []),
          ],
          gap: false,
        },
  ];
}

export function trendOf(facts: BriefFacts, { t }: Setting): BriefSection {
  const { trend } = facts;
  const target = rateOf(facts)?.target ?? null;
  const targetLabel = target === null ? null : t('brief.target-note', { target: shareText(target) });
  return {
    kind: 'drawing',
    title: t('brief.trend'),
    drawing: {
      draw: (box) => drawTrend(trend, target, targetLabel, box),
      description: t('brief.trend-description', {
        first: trend[0]?.quarter ?? '',
        last: trend.at(-1)?.quarter ?? '',
        values: trend
          .map(({ numerator, denominator }) => formatRate(numerator, denominator))
          .join(t('brief.list-comma')),
      }),
    },
  };
}

function footOf({ sheet, unpublished }: BriefFacts, { t }: Setting): string[] {
  const unlocated = sheet.organisations.filter(({ lngLat }) => lngLat === null).length;
  return [
    ...(unpublished.length > 0
      ? [t('brief.foot-unpublished', { names: unpublished.join(t('brief.list-comma')) })]
      : []),
    t('brief.foot-definition', { threshold: sheet.aboveScaleThreshold }),
    t('brief.foot-excluded', { ...sheet.excluded, unlocated }),
    ...madeOf(sheet, t),
  ];
}

/** Who made it, when, from which data. */
export function madeOf(sheet: BriefFacts['sheet'], t: Setting['t']): string[] {
  return [
    t('brief.foot-made', {
      preparedBy: sheet.preparedBy ?? '—',
      date: sheet.drawnOn,
      hash: sheet.dataHash,
    }),
    ...(sheet.sample ? [t('brief.foot-sample')] : []),
  ];
}
