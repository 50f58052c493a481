import { Button, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyFilter } from '../../../../shared/organisation-filter.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { type DivisionTree, shortPath } from '../../division/division-tree.ts';
import { FilterPanel } from '../../organisation/filter-panel.tsx';
import { usePoints } from '../../organisation/points-query.ts';
import { useRegistry } from '../../organisation/registry.ts';
import { normaliseQuery } from '../../organisation/search.ts';
import style from '../plan.module.css';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly ids: readonly string[];
  readonly onIds: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The request names everyone picked in its address, which holds no more. */
const most = 300;

/** Picks organisations of the division by filter, by name, one by one. */
export function PickDialog({ tree, divisionCode, quarter, ids, onIds, onClose }: Props) {
  const { t } = useTranslation();
  const { data: columns } = usePoints(quarter);
  const [filter, setFilter] = useState(emptyFilter);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(ids));
  const registry = useRegistry(columns, tree, divisionCode, filter);
  const rows = useMemo(() => {
    if (!columns || !registry) return [];
    const query = normaliseQuery(text);
    return [...registry.rows].filter((row) => normaliseQuery(columns.names[row] ?? '').includes(query));
  }, [columns, registry, text]);
  const idOf = (row: number | undefined) => (row === undefined ? '' : (columns?.ids[row] ?? ''));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id) && next.size < most) next.add(id);
    setChosen(next);
  };
  return (
    <Modal
      open
      width={760}
      title={t('venuePlan.pick-title', { count: chosen.size, most })}
      okText={t('venuePlan.pick-done', { count: chosen.size })}
      okButtonProps={{ disabled: chosen.size === 0 }}
      onOk={() => {
        onIds([...chosen]);
        onClose();
      }}
      onCancel={onClose}
    >
      <div className={style.pickDialog}>
        <div className={style.pickFilter}>
          <FilterPanel filter={filter} onChange={setFilter} />
        </div>
        <div className={style.pickList}>
          <Input
            allowClear
            value={text}
            placeholder={t('venuePlan.pick-search')}
            aria-label={t('venuePlan.pick-search')}
            onChange={(event) => setText(event.target.value)}
          />
          <div className={style.actions}>
            <Button
              size="small"
              disabled={rows.length === 0}
              onClick={() => setChosen(new Set([...chosen, ...rows.map(idOf)].slice(0, most)))}
            >
              {t('venuePlan.pick-all', { count: rows.length })}
            </Button>
            <Button size="small" disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>
              {t('venuePlan.pick-none')}
            </Button>
          </div>
          <VirtualList
            count={rows.length}
            rowHeight={48}
            label={t('venuePlan.pick')}
            selected={-1}
            rowKey={(index) => idOf(rows[index])}
            onSelect={(index) => toggle(idOf(rows[index]))}
            testId="pick-list"
            row={(index) => {
              const row = rows[index];
              if (row === undefined || !columns) return null;
              const on = chosen.has(idOf(row));
              return (
                <div className={style.pickRow} data-chosen={on}>
                  <span className={style.tick} aria-hidden="true">
                    {on ? '✓' : ''}
                  </span>
                  <span className={style.rowName}>{columns.names[row]}</span>
                  <span className={style.rowSub}>
                    {on && <span className={style.srOnly}>{t('venuePlan.pick-chosen')}</span>}
                    {shortPath(tree, columns.divisionCodes[columns.division[row] ?? 0] ?? '')}
                  </span>
                </div>
              );
            }}
          />
        </div>
      </div>
    </Modal>
  );
}
