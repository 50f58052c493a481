import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SweepRowView } from '../../../shared/sweep/views.ts';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import { AddDialog } from './add-dialog.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { MoreRows } from './more-rows.tsx';
import { NotOursDialog } from './not-ours-dialog.tsx';
import type { PanelProps } from './panel-props.ts';
import style from './rows.module.css';
import { useListChange, useSweepRows } from './sweep-queries.ts';
import { useUndecide } from './use-undecide.ts';

/** What only the department has: to be added to the registry, or none of ours. */
export function OnlyTheirsPanel({ tree, list, onOpenOrganisation }: PanelProps) {
  const { t } = useTranslation();
  const [openOnly, setOpenOnly] = useState(false);
  const [adding, setAdding] = useState<SweepRowView | null>(null);
  const [excluding, setExcluding] = useState<SweepRowView | null>(null);
  const query = useSweepRows(list.id, 'only-theirs', openOnly);
  const undecide = useUndecide(list.id);
  const found = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <Checkbox checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)}>
        {t('sweep.openOnly')}
      </Checkbox>
      <ul className={style.rows}>
        {found.map((row) => {
          const settled = row.verdict === 'added' || row.verdict === 'not-ours';
          return (
            <li key={row.rowNumber} className={style.row} data-settled={settled || undefined}>
              <div className={style.main}>
                <h3>
                  {row.name}
                  {row.verdict !== null && row.verdict !== 'same' && (
                    <span className={style.tag}>{t(`sweep.verdict.${row.verdict}`)}</span>
                  )}
                  {row.remembered && <span className={style.tag}>{t('sweep.by.memory')}</span>}
                </h3>
                <EntryFacts tree={tree} facts={row} rowNumber={row.rowNumber} />
                {row.note && <p className={style.second}>{row.note}</p>}
                {!settled && <Similar listId={list.id} row={row} />}
              </div>
              <div className={style.actions}>
                {!settled && (
                  <>
                    <Button type="primary" ghost onClick={() => setAdding(row)}>
                      {t('sweep.add')}
                    </Button>
                    <Button onClick={() => setExcluding(row)}>{t('sweep.notOurs')}</Button>
                  </>
                )}
                {row.organisation && (
                  <Button onClick={() => onOpenOrganisation(row.organisation?.id ?? '')}>
                    {t('sweep.openOrganisation')}
                  </Button>
                )}
                {row.verdict !== null && (row.verdict !== 'added' || !row.organisation) && (
                  <Button onClick={() => undecide([row.rowNumber])}>{t('sweep.undo')}</Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <MoreRows query={query} shown={found.length} />
      {adding && <AddDialog tree={tree} list={list} row={adding} onClose={() => setAdding(null)} />}
      {excluding && <NotOursDialog listId={list.id} row={excluding} onClose={() => setExcluding(null)} />}
    </>
  );
}

/** What looks like it in the registry, and why it is taken for another: so that nothing is entered twice. */
function Similar({ listId, row }: { listId: string; row: SweepRowView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const change = useListChange(listId, (organisationId: string) =>
    rpc.sweep.decide.mutate({
      listId,
      rowNumber: row.rowNumber,
      decision: { verdict: 'same', organisationId },
    }),
  );
  return row.proposals.slice(0, 2).map(({ organisation, reasons }) => (
    <p key={organisation.id} className={style.second}>
      {t('sweep.similar', { name: organisation.name })}
      {reasons.map((reason) => (
        <span key={reason} className={style.tag}>
          {t(`sweep.reason.${reason}`)}
        </span>
      ))}
      {row.verdict === null && (
        <Button
          type="link"
          loading={change.isPending}
          onClick={() =>
            change.mutate(organisation.id, {
              onSuccess: () => void message.success(t('sweep.decidedSame')),
              onError: (error) => void message.error(errorText(error)),
            })
          }
        >
          {t('sweep.isThis')}
        </Button>
      )}
    </p>
  ));
}
