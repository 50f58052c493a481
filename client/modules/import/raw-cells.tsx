import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchView, ImportRowView } from '../../../shared/import/batch-view.ts';
import type { ImportField } from '../../../shared/import/staged.ts';
import { CellEditor } from './cell-editor.tsx';
import style from './import-page.module.css';

/** The row's cells as in the file, on demand; those mapped to a field can be retyped. */
export function RawCells({
  batch,
  row,
  busy,
  onEdit,
}: {
  batch: ImportBatchView;
  row: ImportRowView;
  busy: boolean;
  onEdit: (field: ImportField, text: string | null) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={style.details} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('importScreen.raw-cells')}</summary>
      {open && (
        <dl className={style.cells}>
          {batch.columns.map((column) => (
            <div key={column.index}>
              <dt>{column.heading || t('importScreen.mapping-no-heading', { column: column.index + 1 })}</dt>
              <dd>
                {column.field === null ? (
                  row.cells[column.index] || t('importScreen.value.none')
                ) : (
                  <CellEditor
                    field={column.field}
                    original={row.cells[column.index] ?? ''}
                    edited={row.edits[column.field]}
                    busy={busy}
                    onSave={(text) => column.field !== null && onEdit(column.field, text)}
                  />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
