import type { Translate } from '../map-sheet/sheet-data.ts';
import type { DocumentList } from './form-document.ts';
import { columnNumber } from './form-texts.ts';
import type { FormView, RecordLine } from './form-view.ts';
import { transitionColumn } from './promotion-columns.ts';

const widths = {
  division: 22,
  name: 40,
  noun: 12,
  sector: 14,
  employees: 10,
  members: 10,
  party: 40,
  change: 12,
  from: 12,
  to: 12,
} as const;
type Field = keyof typeof widths;

const fieldsOf: Readonly<Record<FormView['form'], readonly Field[]>> = {
  statistics: ['division', 'noun', 'name', 'sector', 'employees', 'members', 'party'],
  formation: ['division', 'change', 'name', 'sector', 'employees', 'members', 'party'],
  promotion: ['division', 'name', 'from', 'to', 'change'],
};

/** 明细: the records that the form counts, a line each. */
export function writeRecords(view: FormView, records: readonly RecordLine[], t: Translate): DocumentList {
  const fields = fieldsOf[view.form];
  return {
    name: t('form.tab-records'),
    title: t('form.records'),
    columns: fields.map((field) => ({ label: t(`form.field-${field}`), width: widths[field] })),
    rows: records.map((record) => fields.map((field) => fieldText(record, field, t))),
  };
}

function fieldText(record: RecordLine, field: Field, t: Translate): string | number | null {
  switch (field) {
    case 'division':
      return record.divisionName;
    case 'name':
      return record.name;
    case 'noun':
      return t(`form.noun-${record.noun}`);
    case 'sector':
      return record.sector && t(`form.sector-${record.sector}`);
    case 'employees':
      return record.employees;
    case 'members':
      return record.members;
    case 'party':
      return record.partyName;
    case 'change':
      return changeText(record, t);
    case 'from':
      return t(`form.grade-name-${record.from ?? 'founded'}`);
    case 'to':
      return t(`form.grade-name-${record.to ?? 'undecided'}`);
  }
}

/** Only what changed: came and went, or moved up and down. Null: nothing did, or the form is not about changes. */
export function writeChanges(
  view: FormView,
  records: readonly RecordLine[],
  t: Translate,
): DocumentList | null {
  const changed = records.filter(({ change, transition }) =>
    transition === null ? change !== null : transition !== 'keep' && transition !== 'undecided',
  );
  if (view.form === 'statistics' || changed.length === 0) return null;
  return { ...writeRecords(view, changed, t), title: t(`form.changes-${view.form}`) };
}

/** What became of it: of a review its move, of an organisation whether it came or went. */
function changeText({ noun, change, transition }: RecordLine, t: Translate): string {
  if (noun === 'review') return transition === null ? '' : t(`form.column-${transitionColumn(transition)}`);
  return change === null ? t('form.unchanged') : t(`form.column-${change}`);
}

/** 说明: what each column counts. */
export function writeDefinitions(view: FormView, t: Translate): DocumentList {
  return {
    name: t('form.tab-definitions'),
    title: t('form.definitions'),
    columns: [
      { label: t('form.field-number'), width: 16 },
      { label: t('form.field-column'), width: 26 },
      { label: t('form.field-definition'), width: 90 },
    ],
    rows: view.columns.map(({ key }, index) => [
      columnNumber(view.columns, index),
      t(`form.column-${key}`),
      t(`form.define-${key}`, {
        threshold: view.threshold,
        target: view.target === null ? '—' : `${Math.round(view.target * 100)}%`,
      }),
    ]),
  };
}
