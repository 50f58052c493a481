import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reach, ReachMeasure } from '../../../../shared/venue/reach.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { type DivisionTree, shortPath } from '../../division/division-tree.ts';
import style from './reach.module.css';
import type { ReachView } from './reach-view.ts';

interface Props {
  readonly reach: Reach;
  readonly view: ReachView;
  readonly tree: DivisionTree;
  readonly measure: ReachMeasure;
  /** How many of the index's order are within. */
  readonly cut: number;
  readonly selectedId: string | null;
  readonly figureOf: (at: number) => string;
  readonly onSelect: (id: string) => void;
}

/** Who is beyond reach, the nearest of them first, and who is not on the map. */
export function ReachList({ reach, view, tree, measure, cut, selectedId, figureOf, onSelect }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'beyond' | 'unlocated'>('beyond');
  const { needs, venues } = reach;
  const beyond = view.index.total - cut;
  const count = shown === 'beyond' ? beyond : view.unlocated.length;
  const rowAt = (index: number) =>
    shown === 'beyond' ? (view.index.order[cut + index] ?? -1) : (view.unlocated[index] ?? -1);
  const nearest = measure === 'metres' ? needs.nearest : needs.quickest;
  const sub = (at: number) => {
    if (!needs.lngLat[at]) return t('venue.reach.row-unlocated');
    const venue = venues[nearest[at] ?? -1];
    return venue ? t('venue.reach.row-way', { venue: venue.name }) : t('venue.reach.row-none');
  };
  return (
    <section className={style.list} aria-label={t('venue.reach.list')}>
      <Segmented<'beyond' | 'unlocated'>
        value={shown}
        onChange={setShown}
        options={[
          { value: 'beyond', label: t('venue.reach.list-beyond', { count: beyond }) },
          { value: 'unlocated', label: t('venue.reach.list-unlocated', { count: view.unlocated.length }) },
        ]}
      />
      {count === 0 ? (
        <p className={style.quiet}>{shown === 'beyond' && t('venue.reach.list-none')}</p>
      ) : (
        <VirtualList
          key={shown}
          count={count}
          rowHeight={62}
          label={t('venue.reach.list')}
          selected={-1}
          rowKey={(index) => needs.id[rowAt(index)] ?? String(index)}
          onSelect={(index) => onSelect(needs.id[rowAt(index)] ?? '')}
          testId="reach-list"
          row={(index) => {
            const at = rowAt(index);
            return (
              <span className={style.row} data-picked={needs.id[at] === selectedId}>
                <strong>{needs.name[at]}</strong>
                <span className={style.figure}>{figureOf(at)}</span>
                <span className={style.sub}>
                  {shortPath(tree, needs.divisionCode[at] ?? '')} ·{' '}
                  {t('venue.reach.people', { count: needs.people[at] })} · {sub(at)}
                </span>
              </span>
            );
          }}
        />
      )}
    </section>
  );
}
