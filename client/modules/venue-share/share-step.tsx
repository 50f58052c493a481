import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import type { ShareDetail } from '../../../shared/venue-share/share-view.ts';
import { isShareMoveOf, shareReason } from '../../../shared/venue-share/transition.ts';
import { AnswerForm } from './answer-form.tsx';
import { EndForm } from './end-form.tsx';
import style from './share.module.css';
import { useShareTexts } from './share-texts.ts';
import { useShareMove } from './use-share-move.ts';

interface Props {
  readonly share: ShareDetail;
  readonly quarter: Quarter;
  readonly side: 'guest' | 'host';
}

/** Whether the answer is what is shown: who is on both sides answers from the list of answers, and agrees from the list of requests. */
export function isAnswering({ standing }: ShareDetail, side: Props['side']): boolean {
  return (
    shareReason('offer', standing) === null && (side === 'host' || !standing.sides.includes('organisation'))
  );
}

/** What can be done with a share now, by who looks at it. */
export function ShareStep({ share, quarter, side }: Props) {
  const { t } = useTranslation();
  const texts = useShareTexts();
  const { busy, move } = useShareMove(share);
  const { standing } = share;
  const can = (name: 'agree' | 'withdraw' | 'end') => shareReason(name, standing) === null;
  const answers = isAnswering(share, side);
  const waits = standing.status === 'proposed' ? 'await-host' : 'await-organisation';
  const open = standing.status === 'proposed' || standing.status === 'offered';
  const withdraw = (
    <Button
      loading={busy}
      data-testid="share-withdraw"
      onClick={() => void move({ move: 'withdraw' }, () => t('venueShare.withdrawn'))}
    >
      {t('venueShare.withdraw')}
    </Button>
  );
  return (
    <>
      {answers && <AnswerForm share={share} quarter={quarter} />}
      {!answers && can('agree') && (
        <section className={style.step}>
          <h3>{t('venueShare.offered-title')}</h3>
          <p>{texts.slots(share.slots)}</p>
          <div className={style.actions}>
            <Button
              type="primary"
              loading={busy}
              data-testid="share-agree"
              onClick={() => void move({ move: 'agree' }, () => t('venueShare.agreed'))}
            >
              {t('venueShare.agree')}
            </Button>
            {isShareMoveOf('withdraw', standing) && withdraw}
          </div>
        </section>
      )}
      {open && !answers && !can('agree') && (
        <section className={style.step}>
          <p>{t(`venueShare.${waits}-text`)}</p>
          {can('withdraw') && <div className={style.actions}>{withdraw}</div>}
        </section>
      )}
      {can('end') && <EndForm share={share} />}
    </>
  );
}
