import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../../api/rpc.ts';
import type { EditableRecord } from '../edit/draft.ts';
import { useRecordWork } from '../edit/record-work.tsx';
import style from './party-form.module.css';
import { PartyShell } from './party-shell.tsx';

/** Lets the organisation belong to none. */
export function PartyDetach({ record, onClose }: { record: EditableRecord; onClose: () => void }) {
  const { t } = useTranslation();
  const { write, quarter } = useRecordWork();
  const id = useId();
  return (
    <PartyShell
      id={id}
      label={t('record.detach')}
      kind="party"
      ready
      saveText={t('record.detach')}
      onClose={onClose}
      onSave={(reason) =>
        write({
          name: record.name,
          mine: { partyOrganisation: null },
          expectedVersion: record.version,
          send: (expectedVersion) =>
            rpc.partyOrganisation.detach.mutate({
              organisationId: record.id,
              quarter,
              expectedVersion,
              reason,
            }),
          done: t('record.detached', { name: record.name }),
          onDone: onClose,
        })
      }
    >
      <p className={style.facts}>{t('record.detach-text', { name: record.name })}</p>
    </PartyShell>
  );
}
