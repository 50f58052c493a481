import { App, Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormLevel } from '../../../shared/form/form.ts';
import { halfYearName } from '../../../shared/form/form-texts.ts';
import type { HalfYear } from '../../../shared/quarter.ts';
import { saveFile } from '../../api/save-file.ts';
import { useMay } from '../account/use-me.ts';
import { useErrorText } from '../setting/error-text.ts';
import { type Comparison, comparisons } from './comparison.ts';
import { type FormChoice, formAddress } from './form-queries.ts';
import style from './forms-page.module.css';

const formats = ['xlsx', 'pdf'] as const;

interface Props {
  readonly choice: FormChoice;
  /** Of a half-yearly form; else null. */
  readonly halfYear: HalfYear | null;
  readonly halfYears: readonly HalfYear[];
  readonly onHalfYear: (halfYear: HalfYear) => void;
  readonly comparison: Comparison;
  readonly onComparison: (comparison: Comparison) => void;
  /** How deep the rows go; null: there is only one level. */
  readonly level: FormLevel | null;
  readonly onLevel: (level: FormLevel) => void;
}

/** How deep, compared with what, and as which file. */
export function FormTools(props: Props) {
  const { choice, halfYear, halfYears, onHalfYear, comparison, onComparison, level, onLevel } = props;
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const may = useMay('export.take');
  const [taking, setTaking] = useState<(typeof formats)[number] | null>(null);
  const half = choice.form === 'promotion' ? 'half' : 'quarter';
  const take = async (format: (typeof formats)[number]) => {
    setTaking(format);
    try {
      await saveFile(formAddress(choice, { format, level: level ?? 'children', language: i18n.language }));
    } catch (error) {
      void message.error(errorText(error));
    } finally {
      setTaking(null);
    }
  };
  return (
    <div className={style.tools}>
      {halfYear !== null && (
        <Select<HalfYear>
          aria-label={t('form.choose-half')}
          value={halfYear}
          popupMatchSelectWidth={false}
          options={halfYears.map((value) => ({ value, label: halfYearName(value, t) }))}
          onChange={onHalfYear}
        />
      )}
      {level !== null && (
        <Segmented<FormLevel>
          aria-label={t('form.choose-level')}
          value={level}
          options={(['children', 'units'] as const).map((value) => ({
            value,
            label: t(`form.level-${value}`),
          }))}
          onChange={onLevel}
        />
      )}
      <Segmented<Comparison>
        aria-label={t('form.choose-comparison')}
        value={comparison}
        options={comparisons.map((value) => ({
          value,
          label: t(value === 'none' ? 'form.compare-none' : `form.compare-${value}-${half}`),
        }))}
        onChange={onComparison}
      />
      {may && (
        <span className={style.files}>
          {formats.map((format) => (
            <Button
              key={format}
              data-testid={`form-${format}`}
              loading={taking === format}
              disabled={taking !== null}
              onClick={() => void take(format)}
            >
              {t(`form.take-${format}`)}
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}
