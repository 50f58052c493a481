import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import type { WayBound } from '../../../../shared/venue-plan.ts';
import planStyle from '../../venue-plan/plan.module.css';
import { BoundField } from '../../venue-plan/rule/bound-field.tsx';
import { MeetingFields } from '../../venue-plan/rule/meeting-fields.tsx';
import style from './near.module.css';

interface Props {
  readonly meeting: MeetingRule;
  readonly bound: WayBound | null;
  readonly onMeeting: (meeting: MeetingRule) => void;
  readonly onBound: (bound: WayBound | null) => void;
}

/** How to meet, and how far is too far: out of the way until somebody wants to change it. */
export function NearRules({ meeting, bound, onMeeting, onBound }: Props) {
  const { t } = useTranslation();
  return (
    <details className={style.rules}>
      <summary>{t('venue.near.rules')}</summary>
      <div className={planStyle.fields}>
        <MeetingFields meeting={meeting} onMeeting={onMeeting} />
        <span className={planStyle.label}>{t('venue.near.limit')}</span>
        <div>
          <Checkbox
            checked={bound === null}
            onChange={({ target }) => onBound(target.checked ? null : { kind: 'metres', value: 10_000 })}
          >
            {t('venue.near.limit-none')}
          </Checkbox>
          {bound && <BoundField bound={bound} onBound={onBound} />}
        </div>
      </div>
    </details>
  );
}
