import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SweepListView } from '../../../shared/sweep/views.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { EntryFacts } from './entry-facts.tsx';
import style from './list-view.module.css';
import { MoreRows } from './more-rows.tsx';
import rows from './rows.module.css';
import { useSweepRows } from './sweep-queries.ts';

/** How the file was read: nothing of it vanishes without being named. */
export function ListNotes({ tree, list }: { tree: DivisionTree; list: SweepListView }) {
  const { t } = useTranslation();
  const [elsewhere, setElsewhere] = useState(false);
  const { counts, columns, skipped } = list;
  const named = (used: boolean) =>
    columns
      .filter(({ field, heading }) => (field !== null) === used && heading !== '')
      .map(({ heading }) => heading)
      .join('、');
  const first = skipped.slice(0, 10).join('、');
  return (
    <footer className={style.notes}>
      {counts.rows.elsewhere > 0 && (
        <p>
          {t('sweep.elsewhere', { count: counts.rows.elsewhere })}
          <Button type="link" onClick={() => setElsewhere(!elsewhere)} aria-expanded={elsewhere}>
            {t(elsewhere ? 'sweep.elsewhereHide' : 'sweep.elsewhereShow')}
          </Button>
        </p>
      )}
      {elsewhere && <Elsewhere tree={tree} list={list} />}
      {skipped.length > 0 && (
        <p>
          {skipped.length > 10
            ? t('sweep.skippedMore', { rows: first, count: skipped.length })
            : t('sweep.skipped', { rows: first })}
        </p>
      )}
      {counts.remembered > 0 && <p>{t('sweep.remembered', { count: counts.remembered })}</p>}
      <p>{t('sweep.columnsUsed', { columns: named(true) })}</p>
      {named(false) !== '' && <p>{t('sweep.columnsLeft', { columns: named(false) })}</p>}
    </footer>
  );
}

function Elsewhere({ tree, list }: { tree: DivisionTree; list: SweepListView }) {
  const { t } = useTranslation();
  const query = useSweepRows(list.id, 'elsewhere', false);
  const found = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section aria-label={t('sweep.elsewhereTitle', { count: list.counts.rows.elsewhere })}>
      <ul className={rows.rows}>
        {found.map((row) => (
          <li key={row.rowNumber} className={rows.row}>
            <div className={rows.main}>
              <h3>{row.name}</h3>
              <EntryFacts tree={tree} facts={row} rowNumber={row.rowNumber} />
            </div>
          </li>
        ))}
      </ul>
      <MoreRows query={query} shown={found.length} />
    </section>
  );
}
