import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransitionReport } from '../../../shared/grading/grading-view.ts';
import { transitionFrom, transitionOf, transitionTo } from '../../../shared/grading/transition-matrix.ts';
import style from './grading-table.module.css';
import { type Cell, useTransitionText } from './transition-text.ts';

type Row = TransitionReport['rows'][number];

interface Props {
  readonly cell: Cell | null;
  readonly rows: readonly Row[];
  readonly onClear: () => void;
  readonly onOpen: (organisationId: string) => void;
}

/** The party organisations behind a number of the matrix, or all of them. */
export function TransitionList({ cell, rows, onClear, onOpen }: Props) {
  const { t } = useTranslation();
  const text = useTransitionText();
  const columns: TableColumnsType<Row> = [
    {
      title: t('grading.column-name'),
      key: 'name',
      render: (_, { name, leadOrganisationId }) =>
        leadOrganisationId ? (
          <button type="button" className={style.open} onClick={() => onOpen(leadOrganisationId)}>
            {name}
          </button>
        ) : (
          name
        ),
    },
    { title: t('grading.column-division'), dataIndex: 'divisionName', key: 'division' },
    {
      title: t('grading.column-current'),
      key: 'move',
      render: (_, row) => (
        <>
          {text(transitionFrom(row))} → {text(transitionTo(row))}{' '}
          <span className={style.quiet}>{t(`grading.count-${transitionOf(row)}`)}</span>
        </>
      ),
    },
  ];
  return (
    <div data-testid="transition-list">
      <h2>
        {cell
          ? t('grading.matrix-list', { from: text(cell.from), to: text(cell.to) })
          : t('grading.matrix-list-all')}{' '}
        <span className={style.quiet}>{t('grading.all', { count: rows.length })}</span>
        {cell ? (
          <Button type="link" onClick={onClear}>
            {t('grading.matrix-list-all')}
          </Button>
        ) : (
          <span className={style.quiet}> · {t('grading.matrix-pick')}</span>
        )}
      </h2>
      <Table<Row>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={[...rows]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
      />
    </div>
  );
}
