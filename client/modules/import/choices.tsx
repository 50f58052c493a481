import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../shared/issue.ts';
import { choiceLabel } from './choice-label.ts';
import style from './import-page.module.css';

/** More than this is a list to search in rather than buttons to press. */
const mostButtons = 5;

/** The answers to a question, one step each: a button, or an entry of a searchable list. */
export function Choices({
  issue,
  label,
  disabled,
  onChoose,
}: {
  issue: Issue;
  /** Read before the choices by a screen reader. */
  label: string;
  disabled: boolean;
  onChoose: (value: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const options = (issue.choices ?? []).map((choice) => ({
    value: choice.value,
    label: choiceLabel(choice, i18n),
  }));
  if (options.length === 0) return null;
  if (options.length > mostButtons) {
    return (
      <Select
        aria-label={label}
        className={style.choiceList}
        placeholder={t('importScreen.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        disabled={disabled}
        options={options}
        onChange={(value: string | null) => {
          if (value !== null) onChoose(value);
        }}
      />
    );
  }
  return (
    <fieldset className={style.choices} aria-label={label}>
      {options.map((option) => (
        <Button key={option.value} disabled={disabled} onClick={() => onChoose(option.value)}>
          {option.label}
        </Button>
      ))}
    </fieldset>
  );
}
