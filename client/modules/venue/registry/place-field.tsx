import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import style from './registry.module.css';

interface Props {
  readonly value?: LngLat | null;
  readonly disabled?: boolean;
  readonly onChange?: (lngLat: LngLat | null) => void;
  /** The next click on the map sets the place. */
  readonly marking: boolean;
  readonly onMarking: (marking: boolean) => void;
}

const written = (lngLat: LngLat | null | undefined) =>
  lngLat ? `${lngLat[0].toFixed(5)}, ${lngLat[1].toFixed(5)}` : '';

/** `109.78, 39.61` as degrees; undefined where it is something else. */
function readPlace(text: string): LngLat | null | undefined {
  if (text.trim() === '') return null;
  const found = /^\s*(\d{2,3}(?:\.\d+)?)\s*[,，\s]\s*(\d{1,2}(?:\.\d+)?)\s*$/.exec(text);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/** Where it stands: marked on the map, or written. */
export function PlaceField({ value, disabled = false, onChange, marking, onMarking }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? written(value);
  const wrong = readPlace(text) === undefined;
  return (
    <div className={style.place}>
      <Input
        value={text}
        disabled={disabled}
        {...(wrong ? { status: 'error' as const } : {})}
        aria-label={t('venue.registry.place-field')}
        placeholder={t('venue.registry.place-field')}
        onChange={({ target }) => {
          setTyped(target.value);
          const place = readPlace(target.value);
          if (place !== undefined) onChange?.(place);
        }}
        onBlur={() => {
          if (!wrong) setTyped(null);
        }}
      />
      {!disabled && (
        <Button
          type={marking ? 'primary' : 'default'}
          aria-pressed={marking}
          onClick={() => {
            setTyped(null);
            onMarking(!marking);
          }}
        >
          {t(marking ? 'venue.registry.place-stop' : 'venue.registry.place-mark')}
        </Button>
      )}
      {wrong && <p className={style.wrong}>{t('venue.registry.place-wrong')}</p>}
      {marking && (
        <p className={style.quiet} role="status">
          {t('venue.registry.place-marking')}
        </p>
      )}
    </div>
  );
}
