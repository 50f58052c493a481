import { Form, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../../api/rpc.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import type { EditableRecord } from '../edit/draft.ts';
import { useRecordWork } from '../edit/record-work.tsx';
import { divisionText } from '../fact-text.ts';
import { usePartySearch } from './party-query.ts';
import { PartyShell } from './party-shell.tsx';

interface Props {
  readonly record: EditableRecord;
  readonly tree: DivisionTree;
  readonly onClose: () => void;
}

/** Lets the organisation belong to a party organisation that is there, found by its name. */
export function PartyAttach({ record, tree, onClose }: Props) {
  const { t } = useTranslation();
  const work = useRecordWork();
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const { quarter } = work;
  const found = usePartySearch({ quarter, text, divisionCode: record.divisionCode }).data ?? [];
  const save = (reason: string) => {
    if (!chosen) return;
    work.write({
      name: record.name,
      mine: { partyOrganisation: chosen },
      expectedVersion: record.version,
      send: (expectedVersion) =>
        rpc.partyOrganisation.attach.mutate({
          organisationId: record.id,
          quarter,
          expectedVersion,
          partyOrganisationId: chosen.id,
          reason,
        }),
      done: t('record.attached', { name: record.name, party: chosen.name }),
      onDone: onClose,
    });
  };
  return (
    <PartyShell
      id={id}
      label={t('record.attach')}
      kind="party"
      ready={chosen !== null}
      saveText={t('record.attach')}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item label={t('record.party-search')} htmlFor={`${id}party`} required>
        <Select
          id={`${id}party`}
          autoFocus
          value={chosen?.id ?? null}
          placeholder={t('record.party-search-hint')}
          showSearch={{ filterOption: false, onSearch: setText }}
          notFoundContent={t('record.party-none-found')}
          options={found
            .filter((party) => party.id !== record.partyOrganisation?.id)
            .map((party) => ({
              value: party.id,
              label: party.name,
              more: `${divisionText(tree, party.divisionCode)} · ${t(`screen.formation-${party.formation}`)}`,
            }))}
          optionRender={({ data }) => (
            <span>
              {data.label}
              <br />
              <small>{data.more}</small>
            </span>
          )}
          onChange={(value) => setChosen(found.find((party) => party.id === value) ?? null)}
        />
      </Form.Item>
    </PartyShell>
  );
}
