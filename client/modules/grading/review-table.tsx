import { Empty, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GradingRow } from '../../../shared/grading/grading-view.ts';
import { gradeMove } from '../../../shared/party-facts.ts';
import { useMedia } from '../../ui/use-media.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { stageOf } from './review-filter.ts';
import style from './review-list.module.css';

interface Props {
  readonly rows: readonly GradingRow[];
  readonly tree: DivisionTree;
  /** Those that can be decided as suggested without another word. */
  readonly decidable: readonly GradingRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
}

/** The reviews, a line each; on a phone what matters most of each. */
export function ReviewTable({ rows, tree, decidable, chosen, onChoose, onOpen }: Props) {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 899px)');
  const can = new Set(decidable.map(({ id }) => id));
  const division = ({ divisionCode }: GradingRow) => tree.byCode.get(divisionCode)?.name ?? divisionCode;
  const name = (row: GradingRow) => (
    <button
      type="button"
      className={style.open}
      aria-label={t('grading.open', { name: row.name })}
      onClick={() => onOpen(row.id)}
    >
      {row.name}
    </button>
  );
  const stage = (row: GradingRow) => (
    <span className={style.stage} data-sent-back={row.sentBack}>
      {row.dissolved
        ? t('grading.count-dissolved')
        : row.sentBack
          ? t('grading.stage-sent-back')
          : t(`grading.stage-${stageOf(row)}`)}
    </span>
  );
  const total = ({ total: points, vetoes, missing }: GradingRow) =>
    points === null ? (
      '—'
    ) : (
      <>
        {points}
        {vetoes > 0 && <span className={style.quiet}> {t('grading.with-veto')}</span>}
        {missing > 0 && <span className={style.line}>{t('grading.missing', { count: missing })}</span>}
      </>
    );
  const suggested = ({ suggested: grade }: GradingRow) =>
    grade === null ? t('grading.suggested-none') : t(`screen.grade-${grade}`);
  const stars = ({ before, given }: GradingRow) => {
    const was = before === null ? t('grading.founded') : t(`screen.grade-${before}`);
    if (given === null) return was;
    const move = before === 0 && given === 0 ? null : gradeMove(before ?? 0, given);
    return (
      <>
        {was} → {t(`screen.grade-${given}`)}{' '}
        {move && <span className={style.quiet}>{t(`grading.move-${move}`)}</span>}
      </>
    );
  };
  const wide: TableColumnsType<GradingRow> = [
    { title: t('grading.column-name'), key: 'name', render: (_, row) => name(row) },
    { title: t('grading.column-division'), key: 'division', width: 170, render: (_, row) => division(row) },
    { title: t('grading.column-stage'), key: 'stage', width: 100, render: (_, row) => stage(row) },
    {
      title: t('grading.column-total'),
      key: 'total',
      width: 130,
      align: 'right',
      render: (_, row) => total(row),
      sorter: (a, b) => (a.total ?? -1) - (b.total ?? -1),
    },
    {
      title: t('grading.column-suggested'),
      key: 'suggested',
      width: 110,
      render: (_, row) => suggested(row),
      sorter: (a, b) => (a.suggested ?? -1) - (b.suggested ?? -1),
    },
    {
      title: t('grading.column-current'),
      key: 'current',
      width: 190,
      render: (_, row) => stars(row),
      sorter: (a, b) => (a.before ?? -1) - (b.before ?? -1),
    },
  ];
  const narrow: TableColumnsType<GradingRow> = [
    {
      title: t('grading.column-name'),
      key: 'name',
      render: (_, row) => (
        <>
          {name(row)}
          <span className={style.line}>
            {division(row)}
            {' · '}
            {stars(row)}
          </span>
        </>
      ),
    },
    {
      title: t('grading.column-total'),
      key: 'total',
      width: 104,
      align: 'right',
      render: (_, row) => (
        <>
          {total(row)}
          <span className={style.line}>{stage(row)}</span>
        </>
      ),
    },
  ];
  return (
    <Table<GradingRow>
      className={style.table ?? ''}
      size="small"
      rowKey="id"
      columns={phone ? narrow : wide}
      dataSource={[...rows]}
      data-testid="grading-list"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('grading.list-none')} />,
      }}
      {...(decidable.length > 0 && {
        rowSelection: {
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          onChange: (keys) => onChoose(new Set(keys.map(String))),
          getTitleCheckboxProps: () => ({ 'aria-label': t('grading.choose-all') }),
          getCheckboxProps: (row: GradingRow) => ({
            disabled: !can.has(row.id),
            'aria-label': t('grading.choose-one', { name: row.name }),
          }),
        },
      })}
      onRow={({ id }) => ({ 'data-review': id }) as object}
    />
  );
}
