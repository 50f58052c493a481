import { Form } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/issue.ts';
import type { FactField } from '../../../../shared/organisation-facts.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { factNameKey } from '../fact-text.ts';
import { FactInput } from './fact-input.tsx';
import { FieldNote } from './field-note.tsx';
import style from './record-form.module.css';

/** The facts as a person thinks of them together; wide ones take a line of their own. */
const groups: readonly { readonly title: string; readonly fields: readonly FactField[] }[] = [
  { title: 'identity', fields: ['name', 'uscc', 'sector', 'status'] },
  { title: 'place', fields: ['divisionCode', 'address'] },
  { title: 'size', fields: ['employees', 'members', 'activists', 'developedThisYear'] },
  { title: 'trade', fields: ['industry', 'founded'] },
  { title: 'origin', fields: ['source'] },
];
const wide = new Set<FactField>(['name', 'uscc', 'address', 'source', 'divisionCode', 'sector', 'status']);
const required = new Set<FactField>(['name', 'divisionCode', 'sector']);

interface Props {
  readonly tree: DivisionTree;
  readonly issues: readonly Issue[];
  readonly textOf: (field: FactField) => string;
  readonly isChanged: (field: FactField) => boolean;
  readonly onType: (field: FactField, text: string) => void;
  readonly onOpen: (id: string) => void;
  /** Prefix of the ids of the controls, to bring one into focus. */
  readonly idOf: (field: FactField) => string;
}

/** All facts that are typed, in groups, each with what is to be said about it. */
export function FactFields(props: Props) {
  const { tree, issues, textOf, isChanged, onType, onOpen, idOf } = props;
  const { t } = useTranslation();
  return groups.map(({ title, fields }) => (
    <fieldset key={title} className={style.group}>
      <legend>{t(`record.group-${title}`)}</legend>
      {fields.map((field) => {
        const said = issues.filter((issue) => issue.field === field);
        const worst = said.find(({ severity }) => severity !== 'warning') ?? said[0];
        const status = worst && (worst.severity === 'warning' ? 'warning' : 'error');
        return (
          <Form.Item
            key={field}
            label={t(factNameKey(field))}
            htmlFor={idOf(field)}
            required={required.has(field)}
            className={[wide.has(field) ? style.wide : '', isChanged(field) ? style.changed : ''].join(' ')}
            data-field={field}
            {...(status ? { validateStatus: status } : {})}
            help={
              worst && (
                <FieldNote issue={worst} onOpen={onOpen} onSuggestion={(text) => onType(field, text)} />
              )
            }
          >
            <FactInput
              id={idOf(field)}
              field={field}
              value={textOf(field)}
              tree={tree}
              onChange={(text) => onType(field, text)}
            />
          </Form.Item>
        );
      })}
    </fieldset>
  ));
}

/** Ids of the controls of one form. */
export function useFieldIds(): (field: string) => string {
  const id = useId();
  return (field) => `${id}${field}`;
}
