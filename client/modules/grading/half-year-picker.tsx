import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HalfYear } from '../../../shared/quarter.ts';
import style from './grading-page.module.css';
import { useHalfYearText } from './half-year-text.ts';

interface Props {
  /** Oldest first. */
  readonly halfYears: readonly HalfYear[];
  readonly value: HalfYear;
  readonly onChange: (halfYear: HalfYear) => void;
}

/** The half-year under review, and one step to either side. */
export function HalfYearPicker({ halfYears, value, onChange }: Props) {
  const { t } = useTranslation();
  const halfYearText = useHalfYearText();
  const at = halfYears.indexOf(value);
  const step = (by: number, label: string, sign: string) => {
    const target = at < 0 ? undefined : halfYears[at + by];
    return (
      <Button
        type="text"
        aria-label={label}
        disabled={target === undefined}
        onClick={() => target !== undefined && onChange(target)}
      >
        {sign}
      </Button>
    );
  };
  return (
    <span className={style.picker} data-testid="half-year-picker">
      {step(-1, t('grading.half-year-earlier'), '‹')}
      <Select
        value={value}
        aria-label={t('grading.half-year')}
        popupMatchSelectWidth={false}
        options={[...halfYears].reverse().map((each) => ({ value: each, label: halfYearText(each) }))}
        onChange={onChange}
      />
      {step(1, t('grading.half-year-later'), '›')}
    </span>
  );
}
