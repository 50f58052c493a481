import { Radio, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../../shared/quarter.ts';
import { needChoices, type PlanRule, venueAreas } from '../../../../shared/venue-plan.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import style from '../plan.module.css';
import { BoundField } from './bound-field.tsx';
import { MeetingFields } from './meeting-fields.tsx';
import { PickField } from './pick-field.tsx';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly rule: PlanRule;
  readonly onRule: (rule: PlanRule) => void;
  /** What only this kind of plan asks: its objective, its sites. */
  readonly children: ReactNode;
}

/** For whom, where, how far, when: what both kinds of plans ask. */
export function RuleFields({ tree, divisionCode, quarter, rule, onRule, children }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<PlanRule>) => onRule({ ...rule, ...part });
  return (
    <div className={style.fields} data-testid="plan-rule">
      <span className={style.label}>{t('venuePlan.division')}</span>
      <span>
        {tree.byCode.get(divisionCode)?.name}{' '}
        <span className={style.quiet}>{t('venuePlan.division-hint')}</span>
      </span>
      <span className={style.label}>{t('venuePlan.who')}</span>
      <div>
        <Radio.Group
          vertical
          value={rule.who}
          aria-label={t('venuePlan.who')}
          onChange={(event) => set({ who: event.target.value })}
          options={needChoices.map((who) => ({ value: who, label: t(`venuePlan.who-${who}`) }))}
        />
        {rule.who === 'picked' && (
          <PickField
            {...{ tree, divisionCode, quarter }}
            ids={rule.organisationIds}
            onIds={(organisationIds) => set({ organisationIds: [...organisationIds] })}
          />
        )}
      </div>
      <span className={style.label}>{t('venuePlan.area')}</span>
      <Segmented
        block
        value={rule.venueArea}
        aria-label={t('venuePlan.area')}
        onChange={(venueArea) => set({ venueArea })}
        options={venueAreas.map((area) => ({ value: area, label: t(`venuePlan.area-${area}`) }))}
      />
      <span className={style.label}>{t('venuePlan.bound')}</span>
      <BoundField bound={rule.bound} onBound={(bound) => set({ bound })} />
      <MeetingFields meeting={rule.meeting} onMeeting={(meeting) => set({ meeting })} />
      {children}
    </div>
  );
}
