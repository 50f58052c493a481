import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchView, MappedColumn } from '../../../shared/import/batch-view.ts';
import { type ImportField, importFields } from '../../../shared/import/staged.ts';
import { rpc } from '../../api/rpc.ts';
import { useBatchChange } from './batch-queries.ts';
import style from './import-page.module.css';
import { assignField, mappingReason, sameMapping } from './mapping-draft.ts';
import { RefusalAlert } from './refusal-alert.tsx';

/** Below this the guess of a column is worth a look (see `MappedColumn.confidence`). */
const unsureBelow = 0.6;

/** Which column of the file is which field: guessed, shown with sample values, corrected here; a correction reads the file again. */
export function ColumnMappingCard({ batch }: { batch: ImportBatchView }) {
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(batch.mapping);
  const change = useBatchChange(batch.id, () => rpc.import.setMapping.mutate({ batchId: batch.id, mapping }));
  const reason = mappingReason(mapping);
  const ignored = batch.columns.filter((column) => mapping[column.index] === undefined);
  const unsure = batch.columns.filter((column) => column.field !== null && column.confidence < unsureBelow);
  return (
    <details className={style.mapping} open={reason !== null} data-testid="column-mapping">
      <summary>
        <span>{t('importScreen.mapping-title')}</span>
        <span className={style.hint}>
          {t('importScreen.mapping-summary', {
            mapped: batch.columns.length - ignored.length,
            ignored: ignored.length,
          })}
          {batch.mappingRemembered && ` ${t('importScreen.mapping-remembered')}`}
        </span>
        {unsure.length > 0 && <Tag>{t('importScreen.mapping-unsure-columns', { count: unsure.length })}</Tag>}
      </summary>
      <div className={style.columns}>
        {batch.columns.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            field={mapping[column.index] ?? null}
            onChange={(field) => setMapping((before) => assignField(before, column.index, field))}
          />
        ))}
      </div>
      <RefusalAlert error={change.error} onClose={change.reset} />
      <div className={style.actions}>
        <Button
          type="primary"
          disabled={reason !== null || sameMapping(mapping, batch.mapping)}
          loading={change.isPending}
          onClick={() => change.mutate(undefined)}
        >
          {t('importScreen.mapping-apply')}
        </Button>
        <Button disabled={sameMapping(mapping, batch.mapping)} onClick={() => setMapping(batch.mapping)}>
          {t('importScreen.mapping-reset')}
        </Button>
        {reason && <span className={style.reason}>{t(reason)}</span>}
      </div>
    </details>
  );
}

function ColumnRow({
  column,
  field,
  onChange,
}: {
  column: MappedColumn;
  field: ImportField | null;
  onChange: (field: ImportField | null) => void;
}) {
  const { t } = useTranslation();
  // The likely ones first, so that a correction is mostly one step.
  const fields = [
    ...column.alternatives,
    ...importFields.filter((each) => !column.alternatives.includes(each)),
  ];
  const heading = column.heading || t('importScreen.mapping-no-heading', { column: column.index + 1 });
  return (
    <div className={style.column} data-ignored={field === null || undefined}>
      <div>
        <div className={style.heading}>
          {heading}{' '}
          {column.field !== null && column.field === field && column.confidence < unsureBelow && (
            <Tag>{t('importScreen.mapping-unsure')}</Tag>
          )}
        </div>
        <div className={style.samples}>{column.samples.join(t('importScreen.comma'))}</div>
      </div>
      <Select
        aria-label={t('importScreen.mapping-select', { heading })}
        value={field ?? ''}
        onChange={(value) => onChange(value === '' ? null : (value as ImportField))}
        options={[
          { value: '', label: t('importScreen.mapping-ignore') },
          ...fields.map((each) => ({ value: each, label: t(`importScreen.field.${each}`) })),
        ]}
      />
    </div>
  );
}
