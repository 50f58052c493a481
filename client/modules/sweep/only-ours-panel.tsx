import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsentVerdict } from '../../../shared/sweep/sweep.ts';
import type { AbsentView } from '../../../shared/sweep/views.ts';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import { EntryFacts } from './entry-facts.tsx';
import { MoreRows } from './more-rows.tsx';
import { OperatingDialog } from './operating-dialog.tsx';
import type { PanelProps } from './panel-props.ts';
import style from './rows.module.css';
import { useListChange, useOnlyOurs } from './sweep-queries.ts';

/** What the department does not have: still operating, or for the department to say. */
export function OnlyOursPanel({ tree, list, onOpenOrganisation }: PanelProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [openOnly, setOpenOnly] = useState(false);
  const [confirming, setConfirming] = useState<AbsentView | null>(null);
  const query = useOnlyOurs(list.id, openOnly);
  const change = useListChange(
    list.id,
    (input: { organisationId: string; verdict: AbsentVerdict | null; note: string | null }) =>
      rpc.sweep.decideAbsent.mutate({ listId: list.id, ...input }),
  );
  const say = (organisationId: string, verdict: AbsentVerdict | null, note: string | null = null) =>
    change.mutate(
      { organisationId, verdict, note },
      {
        onSuccess: () => void message.success(t(verdict === null ? 'sweep.undone' : 'sweep.absentDone')),
        onError: (error) => void message.error(errorText(error)),
      },
    );
  const found = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <Checkbox checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)}>
        {t('sweep.openOnly')}
      </Checkbox>
      <ul className={style.rows}>
        {found.map((row) => {
          const { organisation, verdict, note, at } = row;
          const busy = change.isPending && change.variables.organisationId === organisation.id;
          return (
            <li key={organisation.id} className={style.row} data-settled={verdict !== null || undefined}>
              <div className={style.main}>
                <h3>
                  {organisation.name}
                  {verdict !== null && (
                    <span className={style.tag}>
                      {t(`sweep.absent.${verdict}`)} {at?.slice(0, 10)}
                    </span>
                  )}
                </h3>
                <EntryFacts tree={tree} facts={organisation} />
                {note && <p className={style.second}>{note}</p>}
              </div>
              <div className={style.actions}>
                {verdict === null ? (
                  <>
                    <Button disabled={busy} onClick={() => setConfirming(row)}>
                      {t('sweep.stillOperating')}
                    </Button>
                    <Button loading={busy} onClick={() => say(organisation.id, 'asked')}>
                      {t('sweep.ask')}
                    </Button>
                  </>
                ) : (
                  <Button loading={busy} onClick={() => say(organisation.id, null)}>
                    {t('sweep.undo')}
                  </Button>
                )}
                <Button onClick={() => onOpenOrganisation(organisation.id)}>
                  {t('sweep.openOrganisation')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <MoreRows query={query} shown={found.length} />
      {confirming && (
        <OperatingDialog
          name={confirming.organisation.name}
          onClose={() => setConfirming(null)}
          onSave={(note) => {
            say(confirming.organisation.id, 'operating', note);
            setConfirming(null);
          }}
        />
      )}
    </>
  );
}
