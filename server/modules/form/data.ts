import { AppError } from '../../../shared/app-error.ts';
import { assembleForm, type PeriodSource } from '../../../shared/form/assemble-form.ts';
import { type CellRecord, recordsOfCell } from '../../../shared/form/fill-form.ts';
import {
  type FormKey,
  type FormLevel,
  type FormPeriodKey,
  formQuarter,
  isHalfYearly,
  periodQuarter,
} from '../../../shared/form/form.ts';
import { formColumns } from '../../../shared/form/form-columns.ts';
import type { FormAndRecords } from '../../../shared/form/form-document.ts';
import { parseMatrixCell, recordsOfMatrix } from '../../../shared/form/form-matrix.ts';
import type { FormPeriod } from '../../../shared/form/form-period.ts';
import type { FormStanding, FormView, RecordLine } from '../../../shared/form/form-view.ts';
import { listFormChanges } from '../../../shared/form/list-changes.ts';
import { recordLine, recordsOfForm } from '../../../shared/form/record-line.ts';
import { addQuarters, cutOffDate, type Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { listPublishedUnits } from '../report/published/data.ts';
import { getSettings } from '../setting/data.ts';
import { getTargets } from '../standard/data.ts';
import { type FormGround, leavesBefore, loadGround } from './ground.ts';
import { type LoadedPeriod, loadHalfYear, loadPeriod } from './period.ts';

/** Which form: of a division and quarter, how deep, and whether as published up to an instant. */
export interface FormChoice {
  readonly form: FormKey;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly level: FormLevel;
  readonly asOf?: Date | undefined;
}

/** A cell of a form: a row and a column of a period, or a cell `from:to` of the matrix. */
export interface CellChoice {
  readonly row: string;
  readonly column: string;
  readonly period: FormPeriodKey;
  readonly matrix: boolean;
}

/**
 * A form as officials see it, the quarter before and the same one of last year beside it on the same ground.
 * @throws AppError `division-unknown`
 */
export async function getForm(db: Database, scope: Scope, choice: FormChoice, now: Date): Promise<FormView> {
  return (await loadForm(db, scope, choice, now)).view;
}

/** The same with every record it counts in its quarter, changes first: what is taken away as a file. */
export async function getFormAndRecords(
  db: Database,
  scope: Scope,
  choice: FormChoice,
  now: Date,
): Promise<FormAndRecords> {
  const { view, ground, present } = await loadForm(db, scope, choice, now);
  const records = recordsOfForm(formColumns[choice.form], present.period)
    .filter(({ divisionCode }) => present.leafOf.has(divisionCode))
    .map((record) => recordLine(record, ground.nameOf));
  return { view, records };
}

async function loadForm(
  db: Database,
  scope: Scope,
  choice: FormChoice,
  now: Date,
): Promise<{ view: FormView; ground: FormGround; present: Loaded }> {
  const quarter = formQuarter(choice.form, choice.quarter);
  const ground = await loadGround(db, scope, choice.divisionCode, quarter, choice.level);
  const load = keepPeriods((then, units) => loadPeriod(db, scope, then, units, choice.asOf));
  const present = await loadSource(db, scope, choice, ground, 'now', load);
  const previous = await loadSource(db, scope, choice, ground, 'previous', load);
  const lastYear = await loadSource(db, scope, choice, ground, 'lastYear', load);
  const [settings, targets] = await Promise.all([
    getSettings(db),
    getTargets(db, quarter, ground.division.level),
  ]);
  const view = assembleForm(
    {
      form: choice.form,
      level: choice.level,
      divisionCode: ground.division.code,
      divisionName: ground.path.join(''),
      quarter,
      rows: ground.rows,
      standing: standingOf(ground, present.published),
      target: targets['above-scale-organised'],
      cutOff: cutOffDate(quarter),
      drawnOn: chinaDate(now),
      preparedBy: settings.preparedBy,
      sample: settings.sample,
    },
    { now: present, previous, lastYear },
  );
  return { view, ground, present };
}

type LoadPeriod = (quarter: Quarter, units: readonly string[]) => Promise<LoadedPeriod>;

/** Reads each quarter once: the quarter before one period is the next one's own. */
function keepPeriods(load: LoadPeriod): LoadPeriod {
  const kept = new Map<Quarter, Promise<LoadedPeriod>>();
  return (quarter, units) => {
    const found = kept.get(quarter) ?? load(quarter, units);
    kept.set(quarter, found);
    return found;
  };
}

/**
 * The records behind one cell, by the definition that counted it.
 * @throws AppError `division-unknown`; `invalid-input` for a row or column the form does not have
 */
export async function listCellRecords(
  db: Database,
  scope: Scope,
  choice: FormChoice,
  cell: CellChoice,
): Promise<RecordLine[]> {
  const quarter = formQuarter(choice.form, choice.quarter);
  const ground = await loadGround(db, scope, choice.divisionCode, quarter, choice.level);
  const source = await loadSource(db, scope, choice, ground, cell.period, (then, units) =>
    loadPeriod(db, scope, then, units, choice.asOf),
  );
  return recordsOf(choice.form, ground, source, cell).map((record) => recordLine(record, ground.nameOf));
}

function recordsOf(
  form: FormKey,
  { rows }: FormGround,
  { period, leafOf }: PeriodSource,
  cell: CellChoice,
): readonly Omit<CellRecord, 'counted'>[] {
  if (cell.matrix) {
    const parsed = parseMatrixCell(cell.column);
    if (!parsed) throw new AppError('invalid-input');
    return recordsOfMatrix(period.reviews, parsed);
  }
  const columns = formColumns[form];
  const row = rows.findIndex(({ divisionCode }) => divisionCode === cell.row);
  if (row < 0 || !columns.some(({ key }) => key === cell.column)) throw new AppError('invalid-input');
  return recordsOfCell(columns, rows, leafOf, period, { row, column: cell.column });
}

type Loaded = PeriodSource & Pick<LoadedPeriod, 'published'>;

/** One period of a form with where its records count. */
async function loadSource(
  db: Database,
  scope: Scope,
  choice: FormChoice,
  ground: FormGround,
  key: FormPeriodKey,
  load: LoadPeriod,
): Promise<Loaded> {
  const { form, asOf } = choice;
  const quarter = formQuarter(form, choice.quarter);
  const then = periodQuarter(form, choice.quarter, key);
  const leafOf = then === quarter ? ground.leafOf : await leavesBefore(db, scope, ground, quarter, then);
  const units = [...leafOf.keys()];
  if (isHalfYearly(form)) {
    const period = await loadHalfYear(db, scope, ground.division.code, then);
    const published = key === 'now' ? await listPublishedUnits(db, scope, units, then, asOf) : [];
    return { period, leafOf, published };
  }
  const { period, published } = await load(then, units);
  if (form !== 'formation') return { period: { ...period, changes: [] }, leafOf, published };
  const past = addQuarters(then, -1);
  const leafBefore = await leavesBefore(db, scope, ground, quarter, past);
  const before = await load(past, [...leafBefore.keys()]);
  // What was lost counts where it stood, which by now may be part of another unit.
  return {
    period: { ...period, changes: changesSince(period, before.period) },
    leafOf: new Map([...leafBefore, ...leafOf]),
    published,
  };
}

/** Without a quarter before there is nothing to compare with: nothing changed. */
function changesSince(now: LoadedPeriod['period'], before: LoadedPeriod['period']): FormPeriod['changes'] {
  return before.organisations.length === 0 ? [] : listFormChanges(now, before);
}

function standingOf({ units, nameOf }: FormGround, published: LoadedPeriod['published']): FormStanding {
  const frozen = new Set(published.map(({ divisionCode }) => divisionCode));
  const unpublished = units.filter(({ code }) => !frozen.has(code));
  const whole = units.length > 0 && unpublished.length === 0;
  const last = published
    .map(({ publishedAt }) => publishedAt.toISOString())
    .sort()
    .at(-1);
  return {
    units: units.length,
    published: published.length,
    unpublished: unpublished.map(({ code }) => ({ code, name: nameOf(code) })),
    edition: whole ? 1 + published.reduce((sum, { revision }) => sum + revision - 1, 0) : null,
    publishedAt: whole ? (last ?? null) : null,
  };
}
