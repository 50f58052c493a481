import { Button, Select } from 'antd';
import './step-picker.css';

interface Props<Value extends string> {
  /** In their order. */
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly textOf: (value: Value) => string;
  readonly texts: { readonly label: string; readonly earlier: string; readonly later: string };
  readonly testId: string;
}

/** One value of a row of them, and one step to either side. The latest comes first in the list. */
export function StepPicker<Value extends string>({
  values,
  value,
  onChange,
  textOf,
  texts,
  testId,
}: Props<Value>) {
  const at = values.indexOf(value);
  const step = (by: number, label: string, sign: string) => {
    const target = at < 0 ? undefined : values[at + by];
    return (
      <Button
        type="text"
        className="step"
        aria-label={label}
        disabled={target === undefined}
        onClick={() => target !== undefined && onChange(target)}
      >
        {sign}
      </Button>
    );
  };
  return (
    <span className="step-picker">
      {step(-1, texts.earlier, '‹')}
      <span data-testid={testId}>
        <Select
          value={value}
          aria-label={texts.label}
          popupMatchSelectWidth={false}
          options={[...values].reverse().map((each) => ({ value: each, label: textOf(each) }))}
          onChange={onChange}
        />
      </span>
      {step(1, texts.later, '›')}
    </span>
  );
}
