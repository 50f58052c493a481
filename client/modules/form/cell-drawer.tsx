import { Button, Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { cellText } from '../../../shared/form/cell-text.ts';
import { periodName } from '../../../shared/form/form-texts.ts';
import type { FormView, RecordLine } from '../../../shared/form/form-view.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import style from './cell-drawer.module.css';
import { type FormChoice, type OpenCell, useCellRecords } from './form-queries.ts';
import { mapAddress } from './map-address.ts';
import { RecordList } from './record-list.tsx';

interface Props {
  readonly choice: FormChoice;
  readonly view: FormView;
  readonly cell: OpenCell;
  readonly onOpenOrganisation: (id: string) => void;
  readonly onClose: () => void;
}

/** What a cell is made of: how many records, which, what the column counts, and the same on the map. */
export function CellDrawer({ choice, view, cell, onOpenOrganisation, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = useCellRecords(choice, cell);
  const column = view.columns.find(({ key }) => key === cell.column);
  const name = view.rows.find(({ divisionCode }) => divisionCode === cell.row)?.name ?? '';
  const matrixName = cell.column
    .split(':')
    .map((each) => (each === 'all' ? t('form.sum') : t(`form.grade-name-${each}`)))
    .join(' → ');
  const quarter = view.periods[cell.period].quarter;
  return (
    <Drawer
      open
      size={520}
      title={t('form.records-title', {
        name,
        column: cell.matrix ? matrixName : t(`form.column-${cell.column}`),
      })}
      onClose={onClose}
      classNames={{ body: style.body ?? '' }}
      styles={{ body: { padding: 0 } }}
    >
      <div className={style.head} data-testid="form-records-head">
        {cell.period !== 'now' && (
          <p>{t('form.records-then', { when: periodName(view.form, quarter, t) })}</p>
        )}
        {query.data && <p className={style.count}>{countText(query.data, column?.kind ?? 'count', t)}</p>}
        {column && (
          <p className={style.quiet}>
            {t(`form.define-${column.key}`, {
              threshold: view.threshold,
              target: view.target === null ? '—' : `${Math.round(view.target * 100)}%`,
            })}
          </p>
        )}
        {column?.onMap && cell.period === 'now' && (
          <Button size="small" href={mapAddress(cell.row, quarter, column.onMap)}>
            {t('form.on-map')}
          </Button>
        )}
      </div>
      {query.isPending && <Skeleton active className={style.loading ?? ''} paragraph={{ rows: 6 }} />}
      {query.isError && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data?.length === 0 && <p className={style.none}>{t('form.records-none')}</p>}
      {query.data && query.data.length > 0 && (
        <RecordList
          records={query.data}
          isQuotient={column !== undefined && column.kind !== 'count'}
          onOpen={onOpenOrganisation}
        />
      )}
    </Drawer>
  );
}

type T = ReturnType<typeof useTranslation>['t'];

/** Says the very number of the cell: how many records, of a sum what they add up to, of a rate its two parts. */
function countText(records: readonly RecordLine[], kind: FormView['columns'][number]['kind'], t: T): string {
  const count = records.length;
  if (kind !== 'count') {
    const numerator = records.filter(({ counted }) => counted).length;
    const rate = cellText(count === 0 ? null : numerator / count, 'rate');
    return t('form.records-rate', { numerator, denominator: count, rate });
  }
  const sum = records.reduce((total, { weight }) => total + weight, 0);
  if (sum !== count) return t('form.records-sum', { count, sum });
  const party = records.some(({ noun }) => noun === 'party' || noun === 'review');
  return t(party ? 'form.records-count-party' : 'form.records-count', { count });
}
