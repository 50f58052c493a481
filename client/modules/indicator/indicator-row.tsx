import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatRate, type IndicatorKey, moreToReach } from '../../../shared/indicator.ts';
import { useChangeText } from './change-text.ts';
import { IndicatorDefinition } from './indicator-definition.tsx';
import type { IndicatorsView } from './indicator-queries.ts';
import style from './indicator-table.module.css';
import { recordsBehind } from './records-behind.ts';

interface Props {
  readonly value: IndicatorsView['values'][number];
  readonly view: IndicatorsView;
  readonly onOpen: (key: IndicatorKey, which: 'met' | 'unmet') => void;
  readonly onAsk: ((key: IndicatorKey) => void) | null;
}

/** An indicator with what it is made of, its target, how it moved, and the ways behind it. */
export function IndicatorRow({ value, view, onOpen, onAsk }: Props) {
  const { t } = useTranslation();
  const changeText = useChangeText();
  const { key, numerator, denominator, target, previous, lastYear } = value;
  const counted = (count: number) => `${count} ${t(`official.indicator.${key}.unit`)}`;
  const more = moreToReach(value);
  const missing = denominator === null ? null : denominator - numerator;
  const behind = recordsBehind(key);
  const aim =
    target === null ? null : denominator === null ? String(target) : `${Math.round(1000 * target) / 10}%`;
  return (
    <tr data-indicator={key} data-behind={more !== null && more > 0}>
      <th scope="row">
        <span className={style.name}>{t(`official.indicator.${key}`)}</span>
        <span className={style.facts}>
          {denominator !== null && <span>{`${numerator} / ${counted(denominator)}`}</span>}
          <span>
            {aim === null ? t('official.target-rising') : t('official.target-of-text', { target: aim })}
          </span>
          {more !== null && (
            <span className={more > 0 ? style.behind : ''}>
              {more > 0 ? t('official.short-of', { text: counted(more) }) : t('official.target-met')}
            </span>
          )}
        </span>
        <span className={style.links}>
          {behind.kind === 'page' ? (
            <button type="button" data-open="page" onClick={() => onOpen(key, 'unmet')}>
              {t(`official.open-${behind.page}`)}
            </button>
          ) : (
            <>
              {missing !== null && (
                <button
                  type="button"
                  data-open="unmet"
                  disabled={missing === 0}
                  onClick={() => onOpen(key, 'unmet')}
                >
                  {t('official.unmet', { text: counted(missing) })}
                </button>
              )}
              <button
                type="button"
                data-open="met"
                disabled={numerator === 0}
                onClick={() => onOpen(key, 'met')}
              >
                {t('official.met', { text: counted(numerator) })}
              </button>
            </>
          )}
          <Popover
            trigger="click"
            placement="leftTop"
            title={t(`official.indicator.${key}`)}
            content={<IndicatorDefinition value={value} view={view} />}
          >
            <button type="button" data-open="definition">
              {t('official.definition')}
            </button>
          </Popover>
          {onAsk && (
            <button type="button" data-open="ask" onClick={() => onAsk(key)}>
              {t('official.ask')}
            </button>
          )}
        </span>
      </th>
      <td className={style.value}>{formatRate(numerator, denominator)}</td>
      <td>{changeText(value, previous) ?? '—'}</td>
      <td>{changeText(value, lastYear) ?? '—'}</td>
    </tr>
  );
}
