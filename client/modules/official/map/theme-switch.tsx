import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { indicatorKeys } from '../../../../shared/indicator.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import { useMedia } from '../../../ui/use-media.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { indicatorOf, type MapTheme, plainThemes } from './map-theme.ts';
import styles from './theme-switch.module.css';

interface Props {
  readonly value: MapTheme;
  readonly onChange: (theme: MapTheme) => void;
  /** The earlier quarter changes are counted from, and what may be chosen for it; asked only while the theme is `change`. */
  readonly against: Quarter | null;
  readonly earlier: readonly Quarter[];
  readonly onAgainst: (quarter: Quarter) => void;
}

/** What the map tells, over its upper left corner. */
export function ThemeSwitch({ value, onChange, against, earlier, onAgainst }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const phone = useMedia('(max-width: 899px)');
  const indicators = indicatorKeys.map((key) => ({
    value: key as MapTheme,
    label: t(`official.indicator.${key}`),
  }));
  const indicator = indicatorOf(value);
  return (
    <fieldset
      className={styles.switch}
      aria-label={t('mapTheme.title')}
      data-testid="theme-switch"
      data-over-map
    >
      {phone ? (
        <Select<MapTheme>
          className={styles.phone}
          value={value}
          aria-label={t('mapTheme.title')}
          popupMatchSelectWidth={false}
          onChange={onChange}
          options={[
            {
              label: t('mapTheme.single'),
              options: plainThemes.map((key) => ({ value: key as MapTheme, label: t(`mapTheme.${key}`) })),
            },
            { label: t('mapTheme.indicator'), options: indicators },
          ]}
        />
      ) : (
        <>
          {plainThemes.map((key) => (
            <button
              key={key}
              type="button"
              data-theme={key}
              aria-pressed={value === key}
              onClick={() => onChange(key)}
            >
              {t(`mapTheme.${key}`)}
            </button>
          ))}
          <Select<MapTheme>
            className={styles.indicator}
            data-chosen={indicator !== null}
            value={indicator}
            placeholder={t('mapTheme.indicator')}
            aria-label={t('mapTheme.indicator-choose')}
            popupMatchSelectWidth={false}
            variant="borderless"
            onChange={onChange}
            options={indicators}
          />
        </>
      )}
      {value === 'change' && against !== null && (
        <Select<Quarter>
          className={styles.against}
          value={against}
          aria-label={t('mapTheme.against')}
          popupMatchSelectWidth={false}
          onChange={onAgainst}
          options={[...earlier].reverse().map((each) => ({
            value: each,
            label: t('mapTheme.since', { quarter: quarterText(each) }),
          }))}
        />
      )}
    </fieldset>
  );
}
