import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingList } from '../../../shared/grading/grading-view.ts';
import { useMe } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { BulkDecide } from './bulk-decide.tsx';
import { ReviewDrawer } from './review-drawer.tsx';
import {
  countStages,
  type Difference,
  differences,
  filterReviews,
  listDecidable,
  noFilter,
  stageFilters,
} from './review-filter.ts';
import style from './review-list.module.css';
import { ReviewTable } from './review-table.tsx';

interface Props {
  readonly list: GradingList;
  readonly tree: DivisionTree;
  readonly onOpenOrganisation: (id: string) => void;
}

/** 评定名单: every party organisation due in the half-year, how far its review has come, and what can be settled for many at once. */
export function ReviewList({ list, tree, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const role = useMe()?.role ?? 'viewer';
  const [filter, setFilter] = useState(noFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const rows = useMemo(() => filterReviews(list.rows, filter), [list.rows, filter]);
  const counts = useMemo(() => countStages(list.rows), [list.rows]);
  const decidable = useMemo(() => listDecidable(list.rows, list, role), [list, role]);
  const filtered = filter.text !== '' || filter.stage !== null || filter.difference !== null;
  const due = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const at = rows.findIndex(({ id }) => id === opened);
  return (
    <>
      <ul className={style.stages} data-testid="grading-stages">
        <li>
          <button
            type="button"
            aria-pressed={filter.stage === null}
            onClick={() => setFilter({ ...filter, stage: null })}
          >
            {t('grading.all', { count: due })}
          </button>
        </li>
        {stageFilters.map((stage) => (
          <li key={stage}>
            <button
              type="button"
              aria-pressed={filter.stage === stage}
              data-stage={stage}
              onClick={() => setFilter({ ...filter, stage: filter.stage === stage ? null : stage })}
            >
              {t(`grading.stage-${stage}`)} <strong>{counts[stage]}</strong>
            </button>
          </li>
        ))}
      </ul>
      <search className={style.filter}>
        <Input
          allowClear
          aria-label={t('grading.search')}
          placeholder={t('grading.search')}
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
        />
        <Select<Difference | 'all'>
          aria-label={t('grading.filter-suggested')}
          value={filter.difference ?? 'all'}
          options={(['all', ...differences] as const).map((each) => ({
            value: each,
            label: t(`grading.difference-${each}`),
          }))}
          onChange={(each) => setFilter({ ...filter, difference: each === 'all' ? null : each })}
        />
        <Button disabled={!filtered} onClick={() => setFilter(noFilter)}>
          {t('grading.clear')}
        </Button>
        <BulkDecide
          list={list}
          rows={decidable.filter(({ id }) => chosen.has(id))}
          offered={decidable.length > 0}
          onDone={() => setChosen(new Set())}
        />
      </search>
      <ReviewTable
        rows={rows}
        tree={tree}
        decidable={decidable}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={setOpened}
      />
      {opened !== null && (
        <ReviewDrawer
          key={opened}
          id={opened}
          halfYear={list.halfYear}
          tree={tree}
          onPrevious={at > 0 ? () => setOpened(rows[at - 1]?.id ?? null) : null}
          onNext={at >= 0 && at < rows.length - 1 ? () => setOpened(rows[at + 1]?.id ?? null) : null}
          onOpenOrganisation={onOpenOrganisation}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
