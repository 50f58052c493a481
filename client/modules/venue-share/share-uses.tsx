import { Button, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareDetail } from '../../../shared/venue-share/share-view.ts';
import { shareReason } from '../../../shared/venue-share/transition.ts';
import { rpc } from '../../api/rpc.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import style from './share.module.css';
import { useShareTexts } from './share-texts.ts';

/** The days it was used, and one more. */
export function ShareUses({ share }: { readonly share: ShareDetail }) {
  const { t } = useTranslation();
  const texts = useShareTexts();
  const id = useId();
  const { busy, write } = useUndoableWrite();
  const [date, setDate] = useState('');
  const [people, setPeople] = useState<number | null>(share.people);
  const may = shareReason('use', share.standing) === null;
  const reason = date === '' ? null : shareReason('use', share.standing, { date });
  const send = (day: string, remove: boolean) =>
    write({
      send: () =>
        rpc.venueShare.noteUse.mutate({
          id: share.id,
          expectedVersion: share.version,
          date: day,
          people,
          remove,
        }),
      say: () => t(remove ? 'venueShare.use-removed' : 'venueShare.use-noted', { date: texts.day(day) }),
      undoable: false,
    });
  return (
    <section data-testid="share-uses">
      <h3>{t('venueShare.uses')}</h3>
      {share.uses.length === 0 && <p className={style.quiet}>{t('venueShare.uses-none')}</p>}
      <ul className={style.uses}>
        {share.uses.map((use) => (
          <li key={use.date}>
            <span>
              {t('venueShare.use-row', {
                date: texts.day(use.date),
                people:
                  use.people === null
                    ? t('venueShare.use-uncounted')
                    : t('venueShare.people', { count: use.people }),
              })}
            </span>
            {may && (
              <Button
                size="small"
                type="text"
                loading={busy}
                aria-label={t('venueShare.use-remove', { date: texts.day(use.date) })}
                onClick={() => void send(use.date, true)}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <div className={style.fields}>
          <label htmlFor={`${id}date`}>{t('venueShare.use-date')}</label>
          <Input
            id={`${id}date`}
            type="date"
            min={share.agreedOn ?? undefined}
            max={share.standing.today}
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
          <label htmlFor={`${id}people`}>{t('venueShare.use-people')}</label>
          <InputNumber
            id={`${id}people`}
            min={1}
            max={2000}
            precision={0}
            value={people}
            onChange={setPeople}
          />
          <Button
            loading={busy}
            disabled={date === '' || reason !== null}
            onClick={() => void send(date, false)}
          >
            {t('venueShare.use-add')}
          </Button>
        </div>
      )}
      {reason && (
        <p className={style.quiet} aria-live="polite">
          {texts.reason(reason)}
        </p>
      )}
    </section>
  );
}
