import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SweepRowView } from '../../../shared/sweep/views.ts';
import { EntryFacts } from './entry-facts.tsx';
import { markDifference } from './mark-difference.ts';
import { MarkedName } from './marked-name.tsx';
import { MoreRows } from './more-rows.tsx';
import type { PanelProps } from './panel-props.ts';
import style from './rows.module.css';
import { useSweepRows } from './sweep-queries.ts';
import { useUndecide } from './use-undecide.ts';

/** By what an entry is the organisation. */
function foundBy(row: SweepRowView): 'code' | 'name' | 'person' | 'memory' {
  if (row.verdict !== null) return row.remembered ? 'memory' : 'person';
  return row.proposals[0]?.reasons.includes('uscc-same') ? 'code' : 'name';
}

/** What is in both, with the registry's name where it is written otherwise. */
export function MatchedPanel({ tree, list, onOpenOrganisation }: PanelProps) {
  const { t } = useTranslation();
  const query = useSweepRows(list.id, 'matched', false);
  const undecide = useUndecide(list.id);
  const found = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <ul className={style.rows}>
        {found.map((row) => {
          const { organisation } = row;
          const [theirs, ours] = markDifference(row.name, organisation?.name ?? row.name);
          return (
            <li key={row.rowNumber} className={style.row}>
              <div className={style.main}>
                <h3>
                  <span>
                    <MarkedName parts={theirs} />
                  </span>
                  <span className={style.tag}>{t(`sweep.by.${foundBy(row)}`)}</span>
                </h3>
                {organisation && organisation.name !== row.name && (
                  <p className={style.second}>
                    {t('sweep.renamedTo', { name: '' })}
                    <MarkedName parts={ours} />
                  </p>
                )}
                {organisation && organisation.status !== 'operating' && (
                  <p className={style.second}>
                    {t('sweep.statusNote', { status: t(`importScreen.value.status.${organisation.status}`) })}
                  </p>
                )}
                <EntryFacts tree={tree} facts={row} rowNumber={row.rowNumber} />
              </div>
              <div className={style.actions}>
                {organisation && (
                  <Button onClick={() => onOpenOrganisation(organisation.id)}>
                    {t('sweep.openOrganisation')}
                  </Button>
                )}
                {row.verdict === 'same' && (
                  <Button onClick={() => undecide([row.rowNumber])}>{t('sweep.undo')}</Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <MoreRows query={query} shown={found.length} />
    </>
  );
}
