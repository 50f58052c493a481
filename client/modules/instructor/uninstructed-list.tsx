import { Button, Checkbox, Empty, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { useMedia } from '../../ui/use-media.ts';
import { type DivisionTree, shortPath } from '../division/division-tree.ts';
import { useInstructorOptions } from './instructor-options.ts';
import { type Uninstructed, useUninstructed } from './instructor-queries.ts';
import { InstructorSelect } from './instructor-select.tsx';
import style from './instructors.module.css';
import { useAssign } from './use-assign.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly may: boolean;
  readonly onOpenOrganisation: (id: string) => void;
}

/** Organisations that are not organised and have no instructor, above-scale first; assigned on the spot, one or many. */
export function UninstructedList({ tree, divisionCode, quarter, may, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 899px)');
  const query = useUninstructed(divisionCode, quarter);
  const options = useInstructorOptions(divisionCode, quarter, may);
  const { busy, assign } = useAssign(quarter);
  const [onlyAbove, setOnlyAbove] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [instructorId, setInstructorId] = useState<string | null>(null);
  const all = query.data ?? [];
  const shown = onlyAbove ? all.filter(({ aboveScale }) => aboveScale) : all;
  const picked = all.filter(({ id }) => chosen.includes(id));
  const people = ({ employees, members }: Uninstructed) =>
    t('instructor.people', {
      employees: employees ?? t('instructor.unknown'),
      members: members ?? t('instructor.unknown'),
    });
  const choice = (row: Uninstructed) => (
    <InstructorSelect
      organisation={row}
      present={null}
      version={row.assignmentVersion}
      ready
      quarter={quarter}
      may={may}
    />
  );
  const name = (row: Uninstructed) => (
    <>
      <button
        type="button"
        className={style.name}
        aria-label={t('instructor.on-map-of', { name: row.name })}
        onClick={() => onOpenOrganisation(row.id)}
      >
        {row.name}
      </button>
      <span className={style.sub}>
        {phone && `${shortPath(tree, row.divisionCode)} · `}
        {people(row)} {row.aboveScale && <span className={style.above}>{t('instructor.above-scale')}</span>}
      </span>
      {phone && choice(row)}
    </>
  );
  const columns: TableColumnsType<Uninstructed> = [
    { title: t('instructor.name'), key: 'name', render: (_, row) => name(row) },
    ...(phone
      ? []
      : [
          {
            title: t('instructor.division'),
            key: 'division',
            width: 240,
            render: (_: unknown, row: Uninstructed) => shortPath(tree, row.divisionCode),
          },
          {
            title: t('instructor.assign'),
            key: 'assign',
            width: 320,
            render: (_: unknown, row: Uninstructed) => choice(row),
          },
        ]),
  ];
  const assignChosen = async () => {
    if (instructorId && (await assign(instructorId, picked))) setChosen([]);
  };
  return (
    <>
      <div className={style.tools}>
        <span data-testid="uninstructed-count">
          {query.data &&
            (all.length === 0
              ? t('instructor.uninstructed-none')
              : t('instructor.uninstructed-text', {
                  count: all.length,
                  above: all.filter(({ aboveScale }) => aboveScale).length,
                }))}
        </span>
        <Checkbox checked={onlyAbove} onChange={({ target }) => setOnlyAbove(target.checked)}>
          {t('instructor.uninstructed-only-above')}
        </Checkbox>
      </div>
      <div className={style.box} data-testid="uninstructed-list">
        <Table<Uninstructed>
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={shown}
          loading={query.isPending}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="" /> }}
          {...(may && {
            rowSelection: {
              selectedRowKeys: [...chosen],
              preserveSelectedRowKeys: true,
              onChange: (keys: readonly (string | number | bigint)[]) => setChosen(keys.map(String)),
              getCheckboxProps: (row: Uninstructed) => ({ 'aria-label': row.name }) as object,
            },
          })}
          onRow={(row) => ({ 'data-organisation': row.name }) as object}
        />
      </div>
      {picked.length > 0 && (
        <div className={style.bulk} data-testid="uninstructed-bulk">
          <strong>{t('instructor.assign-chosen', { count: picked.length })}</strong>
          <Select<string>
            className={style.choice ?? ''}
            aria-label={t('instructor.choose')}
            placeholder={t('instructor.choose')}
            notFoundContent={t('instructor.choose-none')}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            value={instructorId}
            options={options}
            onChange={setInstructorId}
          />
          <Button type="primary" disabled={!instructorId} loading={busy} onClick={() => void assignChosen()}>
            {t('instructor.assign')}
          </Button>
        </div>
      )}
    </>
  );
}
