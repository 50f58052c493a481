import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPartyDates } from '../../../../shared/party-facts.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import type { EditableRecord } from '../edit/draft.ts';
import { useRecordWork } from '../edit/record-work.tsx';
import { type NamedFacts, PartyFields } from './party-fields.tsx';
import { PartyShell } from './party-shell.tsx';

/** Makes a party organisation in the organisation, which leads it and belongs to it. */
export function PartyCreate({ record, onClose }: { record: EditableRecord; onClose: () => void }) {
  const { t } = useTranslation();
  const work = useRecordWork();
  const id = useId();
  const [operationId] = useState(() => crypto.randomUUID());
  // The common way of naming one; with three members solo is expected, with fewer joint (design: domain, `unorganised`).
  const [facts, setFacts] = useState<NamedFacts>({
    name: t('record.party-name-usual', { name: record.name }),
    kind: 'branch',
    formation: (record.members ?? 0) >= 3 ? 'solo' : 'joint',
    secretary: 'vacant',
    founded: null,
    electionDueOn: null,
    honours: [],
  });
  const issues = refusalOf(work.error ?? null).details?.issues ?? [];
  const { quarter } = work;
  return (
    <PartyShell
      id={id}
      label={t('record.party-create')}
      kind="party"
      ready={facts.name.trim() !== '' && readPartyDates(facts).issues.length === 0}
      saveText={t('record.party-create')}
      onClose={onClose}
      onSave={(reason) =>
        work.write({
          name: record.name,
          mine: { partyOrganisation: { id: operationId, name: facts.name } },
          expectedVersion: record.version,
          send: (expectedVersion) =>
            rpc.partyOrganisation.create.mutate({
              ...facts,
              operationId,
              organisationId: record.id,
              quarter,
              expectedVersion,
              reason,
            }),
          done: t('record.party-created', { party: facts.name }),
          onDone: onClose,
        })
      }
    >
      <PartyFields
        id={id}
        facts={facts}
        issues={issues}
        first="name"
        year={Number(quarter.slice(0, 4))}
        onChange={setFacts}
      />
    </PartyShell>
  );
}
