import { Checkbox, Form, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PartyFacts, readPartyDates, sameHonours } from '../../../../shared/party-facts.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import { useRecordWork } from '../edit/record-work.tsx';
import { PartyFields } from './party-fields.tsx';
import type { PartyDetail } from './party-query.ts';
import { PartyShell } from './party-shell.tsx';

interface Props {
  readonly party: PartyDetail;
  readonly first: 'name' | 'formation' | 'election';
  readonly onClose: () => void;
}

const editable = [
  'name',
  'kind',
  'formation',
  'secretary',
  'founded',
  'electionDueOn',
  'honours',
  'leadOrganisationId',
  'dissolved',
] as const;

/** Changes a party organisation for all that belong to it, its dissolution included. */
export function PartyEdit({ party, first, onClose }: Props) {
  const { t } = useTranslation();
  const work = useRecordWork();
  const id = useId();
  const [facts, setFacts] = useState<PartyFacts>(party);
  const issues = refusalOf(work.error ?? null).details?.issues ?? [];
  const changed = Object.fromEntries(
    editable.flatMap((field) => (isSame(field, facts, party) ? [] : [[field, facts[field]]])),
  );
  const { quarter } = work;
  const leads = party.covered.some((each) => each.id === party.leadOrganisationId);
  return (
    <PartyShell
      id={id}
      label={t('record.party-edit')}
      kind="party"
      ready={
        Object.keys(changed).length > 0 &&
        facts.name.trim() !== '' &&
        readPartyDates(facts).issues.length === 0
      }
      saveText={t('screen.save')}
      onClose={onClose}
      onSave={(reason) =>
        work.write({
          name: party.name,
          mine: {},
          expectedVersion: party.version,
          send: (expectedVersion) =>
            rpc.partyOrganisation.save.mutate({
              id: party.id,
              quarter,
              expectedVersion,
              facts: changed,
              reason,
            }),
          done: t('record.saved', { name: facts.name }),
          onDone: onClose,
        })
      }
    >
      <PartyFields
        id={id}
        facts={facts}
        issues={issues}
        first={first}
        year={Number(quarter.slice(0, 4))}
        onChange={(named) => setFacts({ ...facts, ...named })}
      />
      {(party.covered.length > 1 || !leads) && (
        <Form.Item label={t('record.party-lead')} htmlFor={`${id}lead`}>
          <Select
            id={`${id}lead`}
            value={facts.leadOrganisationId}
            options={[
              ...party.covered.map((each) => ({ value: each.id, label: each.name })),
              ...(leads || party.leadOrganisationId === null
                ? []
                : [{ value: party.leadOrganisationId, label: t('record.lead-elsewhere') }]),
            ]}
            onChange={(leadOrganisationId) => setFacts({ ...facts, leadOrganisationId })}
          />
        </Form.Item>
      )}
      <Form.Item>
        <Checkbox
          checked={facts.dissolved}
          onChange={({ target }) => setFacts({ ...facts, dissolved: target.checked })}
        >
          {t('record.party-dissolve')}
        </Checkbox>
      </Form.Item>
    </PartyShell>
  );
}

function isSame(field: (typeof editable)[number], one: PartyFacts, other: PartyFacts): boolean {
  return field === 'honours' ? sameHonours(one.honours, other.honours) : one[field] === other[field];
}
