import { formatRate } from '../indicator.ts';
import { childOf } from '../map-sheet/count-by-division.ts';
import type { Setting } from '../map-sheet/pen.ts';
import { divisionTitle, quarterText } from '../map-sheet/title-block.ts';
import { cutOffDate } from '../quarter.ts';
import type { BriefContent, BriefFigure, BriefSection } from './brief-content.ts';
import type { BriefFacts } from './brief-facts.ts';
import { drawPublicMap, publicText } from './brief-map.ts';
import { madeOf, standingOf, subtitleOf } from './compose-brief.ts';
import { isFew, type PublicColumn, suppressColumn } from './suppress.ts';

interface PublicRow {
  readonly code: string;
  readonly name: string;
  readonly enterprises: number;
  readonly enterprisesOrganised: number;
  readonly social: number;
  readonly socialOrganised: number;
  readonly venues: number;
}
const counted = ['enterprises', 'enterprisesOrganised', 'social', 'socialOrganised', 'venues'] as const;
type Counted = (typeof counted)[number];

/**
 * What a brief for the public says: sums by division with small counts withheld, and venues open for sharing. Nothing of a single
 * organisation, of what is not organised, or of what changed (domain: People).
 */
export function composePublicBrief(facts: BriefFacts, setting: Setting): BriefContent {
  const { sheet } = facts;
  const { t } = setting;
  const rows = rowsOf(facts);
  const columns = suppressRows(rows);
  // As in the table: another sum would let what is withheld be worked out.
  const circles = new Map(
    rows.map(({ code }, index) => [code, columns.enterprisesOrganised.counts[index] ?? 'hidden']),
  );
  const text = (key: Counted) => publicText(columns[key].total);
  return {
    title: t('brief.heading-public', { division: divisionTitle(sheet) }),
    subtitle: subtitleOf(facts, setting),
    marks: [t('brief.public-mark'), ...(sheet.sample ? [t('sheet.sample')] : [])],
    standing: standingOf(facts, setting),
    summary: t('brief.summary-coverage', {
      date: cutOffDate(sheet.quarter),
      division: sheet.division.name,
      enterprises: text('enterprises'),
      social: text('social'),
      enterprisesOrganised: text('enterprisesOrganised'),
      socialOrganised: text('socialOrganised'),
      venues: text('venues'),
    }),
    figures: [
      coverage('enterprise', columns.enterprisesOrganised, columns.enterprises, setting),
      coverage('social', columns.socialOrganised, columns.social, setting),
      {
        name: t('brief.column-venues'),
        value: t('brief.places', { count: text('venues') }),
        notes: [],
        gap: false,
      },
    ],
    map: {
      draw: (box) => drawPublicMap(sheet, circles, box, setting),
      description: t('brief.map-description-public', {
        division: sheet.division.name,
        quarter: quarterText(sheet, setting),
      }),
    },
    mapNote: t('brief.map-note-public'),
    sections: [publicTable(rows, columns, setting)],
    foot: madeOf(sheet, t),
  };
}

function rowsOf({ sheet, openVenues }: BriefFacts): PublicRow[] {
  const byCode = new Map(sheet.divisions.map((division) => [division.code, division]));
  const rows = new Map<string, { -readonly [key in keyof PublicRow]: PublicRow[key] }>();
  const rowOf = (divisionCode: string) => {
    const { code, name } = childOf(divisionCode, sheet.division, byCode);
    const row = rows.get(code) ?? {
      code,
      name,
      enterprises: 0,
      enterprisesOrganised: 0,
      social: 0,
      socialOrganised: 0,
      venues: 0,
    };
    rows.set(code, row);
    return row;
  };
  for (const { divisionCode, sector, partyOrganisation } of sheet.organisations) {
    const row = rowOf(divisionCode);
    if (sector === 'social') row.social += 1;
    else row.enterprises += 1;
    if (partyOrganisation) row[sector === 'social' ? 'socialOrganised' : 'enterprisesOrganised'] += 1;
  }
  for (const divisionCode of openVenues) rowOf(divisionCode).venues += 1;
  return sheet.divisions.flatMap(({ code }) => rows.get(code) ?? []);
}

/** A count whose rest is 1 or 2 would name that rest: it is withheld as well. */
function suppressRows(rows: readonly PublicRow[]): Record<Counted, PublicColumn> {
  const column = (key: Counted, whole?: Counted) =>
    suppressColumn(
      rows.map((row) => row[key]),
      whole ? rows.map((row) => isFew(row[whole] - row[key])) : [],
    );
  return {
    enterprises: column('enterprises'),
    enterprisesOrganised: column('enterprisesOrganised', 'enterprises'),
    social: column('social'),
    socialOrganised: column('socialOrganised', 'social'),
    venues: {
      counts: rows.map(({ venues }) => venues),
      total: rows.reduce((sum, { venues }) => sum + venues, 0),
    },
  };
}

function coverage(
  sector: 'enterprise' | 'social',
  organised: PublicColumn,
  all: PublicColumn,
  { t }: Setting,
): BriefFigure {
  const shown = typeof organised.total === 'number' && typeof all.total === 'number';
  return {
    name: t(`official.indicator.${sector}-coverage`),
    // A rate of withheld counts would give them away.
    value: shown ? formatRate(Number(organised.total), Number(all.total)) : '*',
    notes: [
      t('brief.of-homes', { numerator: publicText(organised.total), denominator: publicText(all.total) }),
    ],
    gap: false,
  };
}

function publicTable(
  rows: readonly PublicRow[],
  columns: Record<Counted, PublicColumn>,
  { t }: Setting,
): BriefSection {
  const names: Readonly<Record<Counted, string>> = {
    enterprises: t('brief.column-enterprises'),
    enterprisesOrganised: t('brief.column-enterprises-organised'),
    social: t('brief.column-social'),
    socialOrganised: t('brief.column-social-organised'),
    venues: t('brief.column-venues'),
  };
  return {
    kind: 'table',
    title: t('brief.public-table'),
    note: t('brief.public-note'),
    columns: [
      { name: t('brief.column-division'), share: 0.3, align: 'start' },
      ...counted.map((key) => ({ name: names[key], share: 0.14, align: 'end' as const })),
    ],
    rows: [
      ...rows.map(({ name }, index) => [
        name,
        ...counted.map((key) => publicText(columns[key].counts[index] ?? 'hidden')),
      ]),
      [t('brief.total'), ...counted.map((key) => publicText(columns[key].total))],
    ],
  };
}
