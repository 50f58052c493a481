import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Honour, honourKinds, honourLevels } from '../../../../shared/honour.ts';
import { honourKey, sortHonours } from '../../../../shared/party-facts.ts';
import { useHonourText } from './honour-text.ts';
import style from './party-form.module.css';

interface Props {
  readonly id: string;
  readonly honours: readonly Honour[];
  /** The year of the quarter: an honour is added for it unless another one is chosen. */
  readonly year: number;
  readonly onChange: (honours: readonly Honour[]) => void;
}

/** What a party organisation was honoured with, by kind, level and year; each can be taken off and one added. */
export function HonoursField({ id, honours, year, onChange }: Props) {
  const { t } = useTranslation();
  const honourText = useHonourText();
  const [next, setNext] = useState<Honour>({ kind: 'advanced', level: 'banner', year });
  const taken = honours.some((each) => honourKey(each) === honourKey(next));
  return (
    <Form.Item label={t('record.party-honours')}>
      {honours.length > 0 && (
        <ul className={style.honours}>
          {honours.map((honour) => (
            <li key={honourKey(honour)}>
              <span>{honourText(honour)}</span>
              <Button
                size="small"
                type="text"
                aria-label={t('record.honour-remove', { honour: honourText(honour) })}
                onClick={() => onChange(honours.filter((each) => honourKey(each) !== honourKey(honour)))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={style.honour}>
        <Select
          id={`${id}honour-kind`}
          aria-label={t('record.honour-kind')}
          value={next.kind}
          options={honourKinds.map((kind) => ({ value: kind, label: t(`record.honour-kind-${kind}`) }))}
          onChange={(kind) => setNext({ ...next, kind })}
        />
        <Select
          id={`${id}honour-level`}
          aria-label={t('record.honour-level')}
          value={next.level}
          options={honourLevels.map((level) => ({ value: level, label: t(`record.honour-level-${level}`) }))}
          onChange={(level) => setNext({ ...next, level })}
        />
        <InputNumber
          id={`${id}honour-year`}
          aria-label={t('record.honour-year')}
          value={next.year}
          min={1949}
          max={year}
          precision={0}
          onChange={(chosen) => setNext({ ...next, year: chosen ?? year })}
        />
        <Button disabled={taken} onClick={() => onChange(sortHonours([...honours, next]))}>
          {t('record.honour-add')}
        </Button>
      </div>
    </Form.Item>
  );
}
