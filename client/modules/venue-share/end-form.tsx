import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareDetail } from '../../../shared/venue-share/share-view.ts';
import { shareReason } from '../../../shared/venue-share/transition.ts';
import style from './share.module.css';
import { useShareMove } from './use-share-move.ts';

/** Ends an agreed share, with the reason. */
export function EndForm({ share }: { readonly share: ShareDetail }) {
  const { t } = useTranslation();
  const id = useId();
  const { busy, move } = useShareMove(share);
  const [note, setNote] = useState<string | null>(null);
  if (note === null)
    return (
      <div className={style.actions}>
        <Button data-testid="share-end" onClick={() => setNote('')}>
          {t('venueShare.end')}
        </Button>
      </div>
    );
  return (
    <section className={style.step}>
      <label htmlFor={`${id}note`}>{t('venueShare.end-note')}</label>
      <Input.TextArea
        id={`${id}note`}
        rows={2}
        maxLength={200}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className={style.actions}>
        <Button
          danger
          loading={busy}
          disabled={shareReason('end', share.standing, { note }) !== null}
          onClick={() => void move({ move: 'end', note: note.trim() }, () => t('venueShare.ended'))}
        >
          {t('venueShare.end-confirm')}
        </Button>
        <Button onClick={() => setNote(null)}>{t('venueShare.cancel')}</Button>
      </div>
    </section>
  );
}
