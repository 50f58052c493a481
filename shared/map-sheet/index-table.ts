import type { OrganisationRecord } from '../organisation.ts';
import { unorganisedColour } from '../symbol.ts';
import { ink } from './ink.ts';
import type { IndexEntry } from './map-content.ts';
import { rectangle, type Setting, text } from './pen.ts';
import type { SceneItem } from './scene.ts';
import { drawSymbol } from './symbol-ink.ts';
import { wrap } from './text-wrap.ts';

const size = 2.7;
const lineHeight = 3.7;
const padding = 0.75;
export const headerHeight = 6.2;

const bands = [
  [0, 9],
  [10, 49],
  [50, 99],
  [100, 199],
  [200, 499],
  [500, 999],
] as const;

/** The band of staff that is printed instead of the exact number, e.g. `50–99`. */
export function employeesBand(employees: number | null, { t }: Setting): string {
  if (employees === null) return t('sheet.employeesUnknown');
  const band = bands.find(([, to]) => employees <= to);
  if (!band) return t('sheet.employeesFrom', { from: 1000 });
  return band[0] === 0 ? t('sheet.employeesBelow', { to: 10 }) : `${band[0]}–${band[1]}`;
}

/** The party organisation's name; without 中共 and the organisation's own name, which stands in the same row. */
function partyText(organisation: OrganisationRecord, { t }: Setting): string {
  const { partyOrganisation, name } = organisation;
  if (!partyOrganisation) return t('sheet.notOrganised');
  if (!partyOrganisation.name.includes(name)) return partyOrganisation.name;
  const rest = partyOrganisation.name.replace(name, '').replace(/^中共/u, '').trim();
  return rest || partyOrganisation.name;
}

function gradeText({ partyOrganisation }: OrganisationRecord, { t }: Setting): string {
  if (!partyOrganisation) return '—';
  return partyOrganisation.grade > 0
    ? t('sheet.grade', {
        n: partyOrganisation.grade,
        numeral: '一二三四五'[partyOrganisation.grade - 1] ?? '',
      })
    : t('sheet.ungraded');
}

function placeText({ square, inset }: IndexEntry, { t }: Setting): string {
  if (inset) return t('sheet.insetPlace', { letter: inset });
  return square ?? t('sheet.placeUnlocated');
}

interface Column {
  readonly key: string;
  readonly left: number;
  readonly width: number;
}

/** Columns over a width: the fixed ones keep theirs, name and party organisation share the rest 60 : 40. */
function columns(width: number, language: Setting['language']): Column[] {
  const fixed =
    language === 'zh-CN'
      ? { number: 8.5, symbol: 5.8, kind: 13, employees: 15, grade: 10.5, place: 10.5 }
      : { number: 9, symbol: 6.5, kind: 17, employees: 19, grade: 17, place: 17 };
  const rest = width - Object.values(fixed).reduce((sum, one) => sum + one, 0);
  const widths = {
    number: fixed.number,
    symbol: fixed.symbol,
    name: rest * 0.6,
    kind: fixed.kind,
    employees: fixed.employees,
    grade: fixed.grade,
    party: rest * 0.4,
    place: fixed.place,
  };
  let left = 0;
  return Object.entries(widths).map(([key, own]) => {
    const column = { key, left, width: own };
    left += own;
    return column;
  });
}

/** A row set for a width, ready to be put anywhere. */
export interface IndexRow {
  readonly height: number;
  draw(x: number, y: number, odd: boolean): SceneItem[];
}

/** Sets one organisation; long names break into several lines, nothing is cut off. */
export function indexRow(entry: IndexEntry, width: number, setting: Setting): IndexRow {
  const { organisation, symbolClass } = entry;
  const { t, measure, language } = setting;
  const urgent = symbolClass === 'unorganised-above-scale';
  const contents: Record<string, string> = {
    number: String(entry.number),
    name: organisation.name,
    kind: t(`sheet.sector-${organisation.sector}`),
    employees: employeesBand(organisation.employees, setting),
    grade: gradeText(organisation, setting),
    party: partyText(organisation, setting),
    place: placeText(entry, setting),
  };
  const cells = columns(width, language).map((column) => ({
    ...column,
    lines: contents[column.key]
      ? wrap(
          contents[column.key] ?? '',
          column.width - 2 * padding,
          size,
          measure,
          urgent && column.key === 'name',
        )
      : [],
  }));
  const most = Math.max(...cells.map(({ lines }) => lines.length));
  const height = most * lineHeight + 2 * padding - 0.4;
  return {
    height,
    draw: (x, y, odd) => {
      const items: SceneItem[] = odd ? [rectangle({ x, y, width, height }, { fill: ink.zebra })] : [];
      for (const { key, left, width: own, lines } of cells) {
        if (key === 'symbol') {
          items.push(...drawSymbol(symbolClass, [x + left + own / 2, y + height / 2], null, 0.8));
          continue;
        }
        const top = y + (height - lines.length * lineHeight) / 2;
        for (const [index, content] of lines.entries()) {
          const right = key === 'number';
          items.push(
            text(
              content,
              x + left + (right ? own - padding : padding),
              top + index * lineHeight + 2.85,
              size,
              {
                anchor: right ? 'end' : 'start',
                bold: key === 'number' || (urgent && (key === 'name' || key === 'party')),
                colour:
                  urgent && (key === 'party' || key === 'number')
                    ? unorganisedColour
                    : key === 'name' || key === 'number'
                      ? ink.text
                      : ink.soft,
              },
            ),
          );
        }
      }
      return items;
    },
  };
}

/** The table's head; stands on top of every column of rows. */
export function indexHeader(x: number, y: number, width: number, { t, language }: Setting): SceneItem[] {
  const items: SceneItem[] = [rectangle({ x, y, width, height: headerHeight }, { fill: '#e9ebee' })];
  for (const { key, left, width: own } of columns(width, language)) {
    if (key === 'symbol') continue;
    const right = key === 'number';
    items.push(
      text(t(`sheet.column-${key}`), x + left + (right ? own - padding : padding), y + 4.1, size, {
        bold: true,
        anchor: right ? 'end' : 'start',
      }),
    );
  }
  return items;
}
