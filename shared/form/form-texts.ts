import type { Translate } from '../map-sheet/sheet-data.ts';
import { type HalfYear, halfYearOf, type Quarter, quarterNumber, quarterYear } from '../quarter.ts';
import type { FormColumn } from './column.ts';
import type { FormKey } from './form.ts';
import { isHalfYearly } from './form.ts';
import { columnIndex } from './form-columns.ts';
import type { FormView } from './form-view.ts';

/** 2026年第三季度. */
export function quarterName(quarter: Quarter, t: Translate): string {
  return t('form.quarter', {
    year: quarterYear(quarter),
    number: quarterNumber(quarter),
    numeral: ['一', '二', '三', '四'][quarterNumber(quarter) - 1] ?? '',
  });
}

/** 2026年上半年. */
export function halfYearName(halfYear: HalfYear, t: Translate): string {
  return t(halfYear.endsWith('H1') ? 'form.first-half' : 'form.second-half', { year: halfYear.slice(0, 4) });
}

/** What a form's column of comparison, its tab and its title call a quarter. */
export function periodName(form: FormKey, quarter: Quarter, t: Translate): string {
  return isHalfYearly(form) ? halfYearName(halfYearOf(quarter), t) : quarterName(quarter, t);
}

/** 草稿, 已发布 第2版, or how many units are published; and which ones are not. */
export function standingText({ standing }: Pick<FormView, 'standing'>, t: Translate): string {
  const { units, published, edition } = standing;
  if (edition !== null) return t('form.published', { revision: edition });
  return published === 0 ? t('form.draft') : t('form.partly', { published, units });
}

/** At most so many unpublished units are named; of more the count says it. */
const named = 12;

export function unpublishedText({ standing }: Pick<FormView, 'standing'>, t: Translate): string | null {
  const { unpublished, published } = standing;
  if (unpublished.length === 0) return null;
  if (published === 0 && unpublished.length > 1)
    return t('form.unpublished-all', { count: unpublished.length });
  const names = unpublished
    .slice(0, named)
    .map(({ name }) => name)
    .join(t('form.comma'));
  return t(unpublished.length > named ? 'form.unpublished-more' : 'form.unpublished', {
    count: unpublished.length,
    names,
  });
}

/** `7` or, of a quotient, `7＝5÷4`; with several columns below the line `13＝12÷(12＋13)`. */
export function columnNumber(columns: readonly FormColumn[] | FormView['columns'], index: number): string {
  const column = columns[index];
  if (!column || column.kind === 'count') return String(index + 1);
  const at = (key: string | number | null) =>
    (typeof key === 'number' ? key : columnIndex(columns as readonly FormColumn[], key ?? '')) + 1;
  const below = column.denominators.map(at);
  const denominator = below.length > 1 ? `（${below.join('＋')}）` : String(below[0]);
  return column.kind === 'rate' ? `${index + 1}＝${at(column.numerator)}÷${denominator}` : String(index + 1);
}

/** Party organisations of a banner or the city itself stand in the matrix, and in no reporting unit. */
function aboveUnits({ matrix, periods, columns }: FormView): number {
  const listed = periods.now.cells?.[0]?.[columns.findIndex(({ key }) => key === 'listed')] ?? null;
  const all = (matrix ?? []).flat().reduce((sum, each) => sum + each, 0);
  return listed === null ? 0 : all - listed;
}

/** Who drew it up, of what day, from what, and what was left out: the lines below a form. */
export function footLines(view: FormView, t: Translate): string[] {
  const { suspended, ended, unlocated } = view.excluded;
  return [
    [
      t('form.prepared-by', { name: view.preparedBy ?? '—' }),
      t('form.cut-off', { date: view.cutOff }),
      t('form.drawn-on', { date: view.drawnOn }),
      standingText(view, t),
    ].join('　　'),
    unpublishedText(view, t),
    ...(view.form === 'promotion'
      ? [
          t('form.party-note'),
          aboveUnits(view) > 0 ? t('form.above-units', { count: aboveUnits(view) }) : null,
        ]
      : [
          t('form.excluded', { suspended, ended }),
          unlocated > 0 ? t('form.unlocated', { count: unlocated }) : null,
          t('form.scale-note', { threshold: view.threshold }),
          t('form.party-note'),
        ]),
    t('form.rate-note'),
    view.sample ? t('form.sample') : null,
  ].filter((line) => line !== null);
}
