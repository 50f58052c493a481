import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportBatchView, ImportRowView } from '../../../shared/import/batch-view.ts';
import { rpc } from '../../api/rpc.ts';
import { useBatchChange } from './batch-queries.ts';
import { CandidateFacts } from './candidate-facts.tsx';
import { DifferenceTable } from './difference-table.tsx';
import style from './import-page.module.css';
import { columnOf } from './mapping-draft.ts';
import { RawCells } from './raw-cells.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import { RowIssue } from './row-issue.tsx';

/** One row of the file: what it says, how it differs from the registry, what is the matter with it, and the answers. */
export function RowCard({
  batch,
  row,
  onMoving,
}: {
  batch: ImportBatchView;
  row: ImportRowView;
  /** The row is about to leave its list. */
  onMoving: () => void;
}) {
  const { t } = useTranslation();
  const nameColumn = columnOf(batch.mapping, 'name');
  const name =
    row.candidate?.name || (nameColumn === null ? '' : row.cells[nameColumn]) || t('importScreen.no-name');
  const target = { batchId: batch.id, rowNumber: row.rowNumber };
  const answer = useBatchChange(batch.id, (input: { code: string; value: string | null }) =>
    rpc.import.answerRow.mutate({ ...target, ...input }),
  );
  const edit = useBatchChange(
    batch.id,
    (input: { field: keyof ImportRowView['edits']; text: string | null }) =>
      rpc.import.editRow.mutate({ ...target, ...input }),
  );
  const busy = answer.isPending || edit.isPending;
  return (
    <article
      className={style.row}
      // Focused by the list when the row before it was settled.
      tabIndex={-1}
      aria-label={t('importScreen.row-label', { row: row.rowNumber, name })}
      data-row={row.rowNumber}
      data-outcome={row.outcome}
    >
      <div className={style.rowNumber}>{t('importScreen.row', { row: row.rowNumber })}</div>
      <div className={style.rowBody}>
        <h4>
          {name}
          {row.remembered && <Tag>{t('importScreen.remembered')}</Tag>}
          {Object.keys(row.edits).length > 0 && <Tag>{t('importScreen.edited')}</Tag>}
        </h4>
        {row.candidate && <CandidateFacts candidate={row.candidate} />}
        {Object.keys(row.difference).length > 0 && row.organisationId !== null && (
          <DifferenceTable difference={row.difference} />
        )}
        {row.kept.length > 0 && (
          <p className={style.hint}>
            {t('importScreen.kept', {
              fields: row.kept
                .map((field) => t([`importScreen.field.${field}`, field]))
                .join(t('importScreen.comma')),
            })}
          </p>
        )}
        {row.issues.map((issue) => (
          <RowIssue
            key={`${issue.code} ${issue.field}`}
            batch={batch}
            row={row}
            issue={issue}
            busy={busy}
            onAnswer={(value) => {
              onMoving();
              answer.mutate({ code: issue.code, value });
            }}
            onEdit={(field, text) => {
              onMoving();
              edit.mutate({ field, text });
            }}
          />
        ))}
        <RefusalAlert error={answer.error ?? edit.error} />
        <RawCells
          batch={batch}
          row={row}
          busy={busy}
          onEdit={(field, text) => edit.mutate({ field, text })}
        />
      </div>
    </article>
  );
}
