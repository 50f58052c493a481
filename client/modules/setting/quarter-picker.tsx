import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { useQuarterText } from './quarter-text.ts';
import './quarter-picker.css';

interface Props {
  readonly quarters: readonly Quarter[];
  readonly value: Quarter;
  readonly onChange: (quarter: Quarter) => void;
}

/** The quarter in force, and one step to either side. */
export function QuarterPicker({ quarters, value, onChange }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const at = quarters.indexOf(value);
  const step = (by: number, label: string, sign: string) => {
    const target = at < 0 ? undefined : quarters[at + by];
    return (
      <Button
        type="text"
        className="quarter-step"
        aria-label={label}
        disabled={target === undefined}
        onClick={() => target !== undefined && onChange(target)}
      >
        {sign}
      </Button>
    );
  };
  return (
    <span className="quarter-picker">
      {step(-1, t('screen.quarter-earlier'), '‹')}
      <span data-testid="quarter-picker">
        <Select
          value={value}
          aria-label={t('screen.quarter')}
          popupMatchSelectWidth={false}
          options={[...quarters].reverse().map((each) => ({ value: each, label: quarterText(each) }))}
          onChange={onChange}
        />
      </span>
      {step(1, t('screen.quarter-later'), '›')}
    </span>
  );
}
