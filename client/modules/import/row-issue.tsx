import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchView, ImportRowView } from '../../../shared/import/batch-view.ts';
import { type ImportField, importFields } from '../../../shared/import/staged.ts';
import type { Issue } from '../../../shared/issue.ts';
import { CellEditor } from './cell-editor.tsx';
import { choiceLabel } from './choice-label.ts';
import { Choices } from './choices.tsx';
import style from './import-page.module.css';
import { IssueText } from './issue-text.tsx';
import { columnOf, fieldsToEdit } from './mapping-draft.ts';

/** A matter of one row with its cure in place: the choices, the given answer to take back, or the cell to retype. */
export function RowIssue({
  batch,
  row,
  issue,
  busy,
  onAnswer,
  onEdit,
}: {
  batch: ImportBatchView;
  row: ImportRowView;
  issue: Issue;
  busy: boolean;
  onAnswer: (value: string | null) => void;
  onEdit: (field: ImportField, text: string | null) => void;
}) {
  const { t, i18n } = useTranslation();
  const answered = row.answers[issue.code];
  const given = issue.choices?.find((choice) => choice.value === answered);
  const label = t('importScreen.answer-row', { row: row.rowNumber });
  // Retyping a cell is the cure of an error, and the way round of a question whose choices all miss it.
  const cells = issue.severity === 'warning' ? [] : fieldsToEdit(issue.field, batch.mapping, importFields);
  const [retyping, setRetyping] = useState(issue.severity === 'error' || !issue.choices?.length);
  return (
    <div className={style.issue} data-severity={issue.severity}>
      <IssueText issue={issue} />
      {answered !== undefined ? (
        <div className={style.given}>
          <span>{t('importScreen.answered', { answer: given ? choiceLabel(given, i18n) : answered })}</span>
          <Button size="small" disabled={busy} onClick={() => onAnswer(null)}>
            {t('importScreen.take-back')}
          </Button>
        </div>
      ) : (
        <>
          <Choices issue={issue} label={label} disabled={busy} onChoose={onAnswer} />
          {cells.length > 0 && !retyping && (
            <Button type="link" className={style.retype} onClick={() => setRetyping(true)}>
              {t('importScreen.retype')}
            </Button>
          )}
          {(retyping ? cells : []).map((field) => {
            const column = columnOf(batch.mapping, field);
            return (
              <CellEditor
                key={field}
                label={t(`importScreen.field.${field}`)}
                original={column === null ? '' : (row.cells[column] ?? '')}
                edited={row.edits[field]}
                busy={busy}
                onSave={(text) => onEdit(field, text)}
              />
            );
          })}
        </>
      )}
    </div>
  );
}
