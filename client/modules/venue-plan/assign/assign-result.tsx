import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignPlanResult } from '../../../../shared/venue-plan.ts';
import style from '../plan.module.css';
import type { SolveTask } from '../solve-message.ts';
import { AssignList } from './assign-list.tsx';
import { type AssignRow, isInView, type RowView, rowViews } from './assign-rows.ts';
import { CorrectionBar } from './correction-bar.tsx';

interface Props {
  readonly rows: readonly AssignRow[];
  readonly task: SolveTask;
  readonly result: AssignPlanResult;
  readonly picked: string | null;
  readonly onPick: (organisationId: string | null) => void;
  readonly onCorrect: (organisationId: string, venueId: string | null | undefined) => void;
  readonly onCorrectNone: () => void;
  readonly onOpenOrganisation: (id: string) => void;
}

/** The trial in detail: who meets where and when, who got no place and why, and what was decided by hand. */
export function AssignResult(props: Props) {
  const { rows, task, result, picked, onPick, onCorrect } = props;
  const { t } = useTranslation();
  const [chosen, setView] = useState<RowView>('served');
  const row = rows.find(({ organisationId }) => organisationId === picked);
  // What is picked on the map is shown, wherever it stands.
  const view = row && !isInView(row, chosen) ? (row.meeting ? 'served' : 'unserved') : chosen;
  const count = (each: RowView) => rows.filter((one) => isInView(one, each)).length;
  return (
    <>
      <div className={style.views}>
        <Segmented<RowView>
          value={view}
          aria-label={t('venuePlan.list')}
          onChange={(next) => {
            setView(next);
            onPick(null);
          }}
          options={rowViews.map((each) => ({
            value: each,
            label: t(`venuePlan.view-${each}`, { count: count(each) }),
          }))}
        />
        {view === 'by-hand' && count('by-hand') > 0 && (
          <Button size="small" onClick={props.onCorrectNone}>
            {t('venuePlan.give-back-all')}
          </Button>
        )}
      </div>
      <AssignList
        rows={rows.filter((one) => isInView(one, view))}
        picked={picked}
        onPick={(id) => onPick(id === picked ? null : id)}
      />
      {row && (
        <CorrectionBar
          key={row.organisationId}
          {...{ row, task, result }}
          onCorrect={(venueId) => onCorrect(row.organisationId, venueId)}
          onOpenOrganisation={props.onOpenOrganisation}
          onClose={() => onPick(null)}
        />
      )}
    </>
  );
}
