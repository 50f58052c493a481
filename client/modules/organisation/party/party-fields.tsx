import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/issue.ts';
import { type PartyFacts, readPartyDates } from '../../../../shared/party-facts.ts';
import {
  partyOrganisationFormations,
  partyOrganisationKinds,
  secretaryPosts,
} from '../../../../shared/party-organisation.ts';
import { FieldNote } from '../edit/field-note.tsx';
import { HonoursField } from './honours-field.tsx';
import style from './party-form.module.css';

export type NamedFacts = Pick<
  PartyFacts,
  'name' | 'kind' | 'formation' | 'secretary' | 'founded' | 'electionDueOn' | 'honours'
>;

interface Props {
  readonly id: string;
  readonly facts: NamedFacts;
  readonly issues: readonly Issue[];
  /** The field to begin with. */
  readonly first: 'name' | 'formation' | 'election';
  /** The year of the quarter. */
  readonly year: number;
  readonly onChange: (facts: NamedFacts) => void;
}

/** Name, kind, formation, the post of secretary, dates and honours of a party organisation. */
export function PartyFields({ id, facts, issues, first, year, onChange }: Props) {
  const { t } = useTranslation();
  const said = [...issues, ...readPartyDates(facts).issues];
  const noteOf = (field: string) => {
    const issue = said.find((each) => each.field === field);
    return issue
      ? {
          validateStatus: 'error' as const,
          help: (
            <FieldNote
              issue={issue}
              onSuggestion={(text) =>
                onChange({ ...facts, [field === 'partyFounded' ? 'founded' : field]: text })
              }
              onOpen={() => {}}
            />
          ),
        }
      : {};
  };
  const date = (field: 'founded' | 'electionDueOn') => (
    <Form.Item
      label={t(`record.party-${field}`)}
      htmlFor={`${id}${field}`}
      {...noteOf(field === 'founded' ? 'partyFounded' : field)}
    >
      <Input
        id={`${id}${field}`}
        autoFocus={first === 'election' && field === 'electionDueOn'}
        value={facts[field] ?? ''}
        maxLength={40}
        placeholder={t(`record.hint-party-${field}`)}
        onChange={({ target }) => onChange({ ...facts, [field]: target.value || null })}
      />
    </Form.Item>
  );
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
        {...noteOf('partyOrganisationName')}
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
      {date('founded')}
      {date('electionDueOn')}
      <HonoursField
        id={id}
        honours={facts.honours}
        year={year}
        onChange={(honours) => onChange({ ...facts, honours })}
      />
    </>
  );
}
