import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import { PhotoStrip } from './photo-strip.tsx';
import style from './registry.module.css';
import { haveText, type VenueDetail } from './venue-queries.ts';

interface Props {
  readonly value?: readonly string[];
  readonly disabled?: boolean;
  readonly onChange?: (keys: string[]) => void;
  readonly checklist: Checklist;
  /** Null while it is entered: photographs come after. */
  readonly venue: VenueDetail | null;
  /** Photographs may be added; they are not handed in with a quarter. */
  readonly mayPhotos: boolean;
}

/** The checklist, an item a line with its photographs. */
export function HavesField({ value = [], disabled, onChange, checklist, venue, mayPhotos }: Props) {
  const { t } = useTranslation();
  const strip = (have: { key: string; name: string } | null) =>
    venue && (
      <PhotoStrip
        venueId={venue.record.id}
        have={have}
        photos={venue.photos.filter((photo) => photo.have === (have?.key ?? null))}
        may={mayPhotos}
      />
    );
  return (
    <div className={style.haves} data-testid="haves-field">
      {checklist.map((item) => {
        const name = haveText(item, t);
        return (
          <div key={item.key} className={style.have}>
            <Checkbox
              checked={value.includes(item.key)}
              disabled={disabled ?? false}
              onChange={({ target }) =>
                onChange?.(target.checked ? [...value, item.key] : value.filter((each) => each !== item.key))
              }
            >
              {name}
            </Checkbox>
            {strip({ key: item.key, name })}
          </div>
        );
      })}
      {venue && (
        <div className={style.have}>
          <span className={style.quiet}>{t('venue.registry.photo-whole')}</span>
          {strip(null)}
        </div>
      )}
      <p className={style.quiet}>{t(venue ? 'venue.registry.photo-note' : 'venue.registry.photo-first')}</p>
    </div>
  );
}
