import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchView, ImportRowView, MappedColumn } from '../../../shared/import/batch-view.ts';
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
        <div className={style.cells}>
          {batch.columns.map((column) => (
            <RawCell
              key={column.index}
              column={column}
              row={row}
              busy={busy}
              onEdit={(text) => column.field !== null && onEdit(column.field, text)}
            />
          ))}
        </div>
      )}
    </details>
  );
}

function RawCell({
  column,
  row,
  busy,
  onEdit,
}: {
  column: MappedColumn;
  row: ImportRowView;
  busy: boolean;
  onEdit: (text: string | null) => void;
}) {
  const { t } = useTranslation();
  const { field, index } = column;
  const heading = column.heading || t('importScreen.mapping-no-heading', { column: index + 1 });
  const text = row.cells[index] ?? '';
  if (field === null) {
    return (
      <p>
        <span className={style.cellName}>{heading}</span>
        {text || t('importScreen.value.none')}
      </p>
    );
  }
  const name = t(`importScreen.field.${field}`);
  return (
    <CellEditor
      label={heading === name ? name : t('importScreen.heading-as-field', { heading, field: name })}
      original={text}
      edited={row.edits[field]}
      busy={busy}
      onSave={onEdit}
    />
  );
}
