import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/issue.ts';
import type { PartyFacts } from '../../../../shared/party-facts.ts';
import {
  partyOrganisationFormations,
  partyOrganisationKinds,
  secretaryPosts,
} from '../../../../shared/party-organisation.ts';
import { FieldNote } from '../edit/field-note.tsx';
import style from './party-form.module.css';

export type NamedFacts = Pick<PartyFacts, 'name' | 'kind' | 'formation' | 'secretary'>;

interface Props {
  readonly id: string;
  readonly facts: NamedFacts;
  readonly issues: readonly Issue[];
  /** The field to begin with. */
  readonly first: 'name' | 'formation';
  readonly onChange: (facts: NamedFacts) => void;
}

/** Name, kind, formation and the post of secretary of a party organisation. */
export function PartyFields({ id, facts, issues, first, onChange }: Props) {
  const { t } = useTranslation();
  const [issue] = issues;
  const choose = <Field extends 'kind' | 'formation' | 'secretary'>(
    field: Field,
    choices: readonly NamedFacts[Field][],
  ) => (
    <Form.Item label={t(`record.party-${field}`)} htmlFor={`${id}${field}`}>
      <Select
        id={`${id}${field}`}
        autoFocus={first === field}
        value={facts[field]}
        options={choices.map((each) => ({
          value: each,
          label: t(field === 'secretary' ? `record.secretary-${each}` : `screen.${field}-${each}`),
        }))}
        onChange={(value) => onChange({ ...facts, [field]: value })}
      />
    </Form.Item>
  );
  return (
    <>
      <Form.Item
        label={t('record.party-name')}
        htmlFor={`${id}name`}
        required
        {...(issue ? { validateStatus: 'error' as const } : {})}
        help={issue && <FieldNote issue={issue} onSuggestion={() => {}} onOpen={() => {}} />}
      >
        <Input
          id={`${id}name`}
          autoFocus={first === 'name'}
          value={facts.name}
          maxLength={120}
          onChange={({ target }) => onChange({ ...facts, name: target.value })}
        />
      </Form.Item>
      <div className={style.pair}>
        {choose('kind', partyOrganisationKinds)}
        {choose('formation', partyOrganisationFormations)}
      </div>
      {choose('secretary', secretaryPosts)}
    </>
  );
}
