import { useTranslation } from 'react-i18next';
import type { HalfYear } from '../../../shared/quarter.ts';
import { StepPicker } from '../../ui/step-picker.tsx';
import style from './grading-page.module.css';
import { useHalfYearText } from './half-year-text.ts';

interface Props {
  /** Oldest first. */
  readonly halfYears: readonly HalfYear[];
  readonly value: HalfYear;
  readonly onChange: (halfYear: HalfYear) => void;
}

/** The half-year under review. */
export function HalfYearPicker({ halfYears, value, onChange }: Props) {
  const { t } = useTranslation();
  const halfYearText = useHalfYearText();
  const texts = {
    label: t('grading.half-year'),
    earlier: t('grading.half-year-earlier'),
    later: t('grading.half-year-later'),
  };
  return (
    <span className={style.picker}>
      <StepPicker
        values={halfYears}
        value={value}
        onChange={onChange}
        textOf={halfYearText}
        texts={texts}
        testId="half-year-picker"
      />
    </span>
  );
}
