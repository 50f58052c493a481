import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardState } from '../../../shared/liaison/card.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { useMay } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { dateText } from '../report/date-text.ts';
import style from './plan-block.module.css';
import { PlanDrawer } from './plan-drawer.tsx';
import { useCampaigns, usePlan } from './plan-queries.ts';
import { usePlanTexts } from './plan-texts.ts';

interface Props {
  readonly organisationId: string;
  readonly quarter: Quarter;
  readonly tree: DivisionTree;
  readonly onMap: (id: string) => void;
}

/** The card of one organisation, short, with the way to write it. Nothing where no card is asked for. */
export function PlanBlock({ organisationId, quarter, tree, onMap }: Props) {
  const { t, i18n } = useTranslation();
  const texts = usePlanTexts();
  const may = useMay('registry.write');
  const { data } = usePlan(organisationId, quarter);
  const [open, setOpen] = useState(false);
  const card = data?.card;
  const campaigns = useCampaigns(card?.divisionCode ?? '', quarter, open);
  if (!data || !card) return null;
  const state = cardState(card, card.plan, data.today);
  if (state === 'none') return null;
  const { plan } = card;
  const urgent = state === 'missing' || state === 'overdue';
  return (
    <section className={style.block} data-testid="plan-block">
      <h3>{t('liaison.block-title')}</h3>
      <p className={style.line}>
        <strong className={urgent ? style.urgent : undefined}>
          {texts.state({ state, plan }, data.today)}
        </strong>
        {plan && ` · ${t(`liaison.reason-${plan.reason}`)}`}
      </p>
      {plan && (
        <p className={style.line}>
          {plan.nextStep}
          <span className={style.quiet}>
            {' '}
            {plan.doneOn
              ? t('liaison.block-done', { date: dateText(plan.doneOn, i18n.language) })
              : t('liaison.block-due', { date: dateText(plan.dueOn, i18n.language) })}
            {' · '}
            {t(`liaison.role-${plan.responsibleRole}`)}
          </span>
        </p>
      )}
      {state !== 'formed' && (
        <p className={`${style.line} ${style.quiet}`}>
          {t('liaison.venue')}: {texts.venue(data.venue, card.lngLat !== null)}
        </p>
      )}
      {(may || plan) && (
        <div>
          <Button size="small" onClick={() => setOpen(true)}>
            {t(plan && !plan.closed ? 'liaison.edit' : 'liaison.make')}
          </Button>
        </div>
      )}
      {open && (
        <PlanDrawer
          card={{ ...card, state, venue: data.venue }}
          today={data.today}
          quarter={quarter}
          tree={tree}
          campaigns={campaigns.data?.campaigns ?? []}
          may={may}
          onNext={null}
          onMap={onMap}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
