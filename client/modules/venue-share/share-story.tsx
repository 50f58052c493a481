import { useTranslation } from 'react-i18next';
import type { ShareEvent } from '../../../shared/venue-share/share-view.ts';
import { chinaTime } from '../setting/china-time.ts';
import style from './share.module.css';
import { useShareTexts } from './share-texts.ts';

/** What happened, when and by which post, the newest first. */
export function ShareStory({ events }: { readonly events: readonly ShareEvent[] }) {
  const { t, i18n } = useTranslation();
  const texts = useShareTexts();
  return (
    <section>
      <h3>{t('venueShare.story')}</h3>
      <ol className={style.story}>
        {[...events].reverse().map(({ id, at, actor, kind, slots, note, date }) => (
          <li key={id}>
            <div>
              <strong>{t(`venueShare.event.${kind}`, { date: date ? texts.day(date) : '' })}</strong>
              {(kind === 'proposed' || kind === 'offered' || kind === 'agreed') && (
                <> · {texts.slots(slots)}</>
              )}
            </div>
            {note && kind !== 'agreed' && kind !== 'withdrawn' && <div>{note}</div>}
            <div className={style.quiet}>
              {actor} · <time dateTime={at}>{chinaTime(at, i18n.language)}</time>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
