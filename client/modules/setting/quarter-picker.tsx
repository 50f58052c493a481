import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { StepPicker } from '../../ui/step-picker.tsx';
import { useQuarterText } from './quarter-text.ts';

interface Props {
  readonly quarters: readonly Quarter[];
  readonly value: Quarter;
  readonly onChange: (quarter: Quarter) => void;
}

/** The quarter in force. */
export function QuarterPicker({ quarters, value, onChange }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const texts = {
    label: t('screen.quarter'),
    earlier: t('screen.quarter-earlier'),
    later: t('screen.quarter-later'),
  };
  return (
    <StepPicker
      values={quarters}
      value={value}
      onChange={onChange}
      textOf={quarterText}
      texts={texts}
      testId="quarter-picker"
    />
  );
}
