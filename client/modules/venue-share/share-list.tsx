import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ShareView } from '../../../shared/venue-share/share-view.ts';
import { type ShareSide, shareStep } from '../../../shared/venue-share/transition.ts';
import style from './share.module.css';
import { ShareStatusTag } from './share-status-tag.tsx';
import { useShareTexts } from './share-texts.ts';

interface Props {
  readonly shares: readonly ShareView[];
  /** Whose next step it shows. */
  readonly side: ShareSide;
  readonly onOpen: (id: string) => void;
}

/** One line a share: who uses what when, and the next step as its button. */
export function ShareList({ shares, side, onOpen }: Props) {
  const { t } = useTranslation();
  const texts = useShareTexts();
  return (
    <ul className={style.list} data-testid="share-list">
      {shares.map((share) => {
        const step = shareStep(share.standing, side);
        const urgent = step === 'answer' || step === 'agree';
        const { organisation, venue } = share.parties;
        return (
          <li key={share.id}>
            <div className={style.line}>
              <ShareStatusTag status={share.status} />
              <strong>{organisation.name}</strong>
            </div>
            <p>
              {venue.name}
              <span className={style.quiet}>
                {' '}
                · {side === 'host' ? share.divisionName : share.hostDivisionName}
              </span>
            </p>
            <p className={style.quiet}>
              {texts.slots(share.slots)} · {t('venueShare.people', { count: share.people })}
            </p>
            <div className={style.foot}>
              <span className={style.quiet}>{lastDay(share, t)}</span>
              <Button
                size="small"
                type={urgent ? 'primary' : 'default'}
                aria-label={`${t(urgent ? `venueShare.step.${step}` : 'venueShare.open')} ${organisation.name}`}
                onClick={() => onOpen(share.id)}
              >
                {t(urgent ? `venueShare.step.${step}` : 'venueShare.open')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function lastDay(
  { endedOn, agreedOn, answeredOn, proposedOn }: ShareView,
  t: (key: string, params: { date: string }) => string,
): string {
  if (endedOn) return t('venueShare.ended-on', { date: endedOn });
  if (agreedOn) return t('venueShare.agreed-on', { date: agreedOn });
  return answeredOn
    ? t('venueShare.answered-on', { date: answeredOn })
    : t('venueShare.asked-on', { date: proposedOn });
}
