import { App, Button, Skeleton } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanKind } from '../../../../shared/venue-plan.ts';
import { rpc } from '../../../api/rpc.ts';
import { saveFile } from '../../../api/save-file.ts';
import type { VenueScene } from '../../../map/venue-scene.ts';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useErrorText } from '../../setting/error-text.ts';
import type { VenuePlaceInAddress } from '../../venue/venue-tab.ts';
import style from '../plan.module.css';
import { usePlanDraft } from '../plan-draft.tsx';
import { type PlanView, usePlanView, usePlanWrite } from '../plan-queries.ts';
import { useWayText } from '../use-way-text.ts';
import { PlanContent, usePlanHeadline } from './plan-content.tsx';
import { SendPlan } from './send-plan.tsx';

interface Props {
  readonly planId: string;
  readonly kind: PlanKind;
  readonly onScene: (scene: VenueScene) => void;
  readonly onGo: (where: VenuePlaceInAddress) => void;
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** A plan as the server keeps it. */
export function PlanDetail({ planId, kind, onGo, ...props }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error, refetch } = usePlanView(planId);
  const other = data && data.kind !== kind ? data.kind : null;
  useEffect(() => {
    if (other) onGo({ tab: other });
  }, [other, onGo]);
  if (error)
    return (
      <div className={style.block}>
        <FailureNote text={errorText(error)} retryText={t('screen.retry')} onRetry={() => void refetch()} />
        <Button onClick={props.onClose}>{t('venuePlan.back-to-plans')}</Button>
      </div>
    );
  if (!data || other) return <Skeleton className={style.block} active />;
  return <Kept {...props} plan={data} />;
}

function Kept({
  plan,
  onScene,
  onTaken,
  onClose,
}: Omit<Props, 'planId' | 'kind' | 'onGo'> & { plan: PlanView }) {
  const { t, i18n } = useTranslation();
  const { message, modal } = App.useApp();
  const errorText = useErrorText();
  const way = useWayText();
  const headlineOf = usePlanHeadline();
  const { setDraft } = usePlanDraft();
  const { headline, facts } = headlineOf(plan.result);
  const remove = usePlanWrite(
    () => rpc.venuePlan.remove.mutate({ id: plan.id, expectedVersion: plan.version }),
    onClose,
  );
  const sheet = (size: 'A4' | 'A3') =>
    saveFile(
      `/api/decision-sheet?${new URLSearchParams({ plan: plan.id, size, language: i18n.language })}`,
    ).catch((error: unknown) => void message.error(errorText(error)));
  const adjust = () => {
    const { id, version, name, kind, divisionCode, rule, corrections } = plan;
    setDraft({
      rule,
      corrections,
      of: plan.status === 'draft' ? { id, version, name, kind, divisionCode } : null,
    });
    onTaken();
  };
  return (
    <>
      <section className={style.summary} data-testid="plan-detail">
        <div className={style.blockHead}>
          <Button size="small" icon={<Icon name="back" />} onClick={onClose}>
            {t('venuePlan.back-to-plans')}
          </Button>
          <span className={style.tag} data-status={plan.status}>
            {t(`venuePlan.status-${plan.status}`)}
          </span>
        </div>
        <h2>{plan.name}</h2>
        <p className={style.headline}>{headline}</p>
        <p className={style.facts}>{facts.join(t('venuePlan.join'))}</p>
        <p className={style.quiet}>
          {way.basis(plan.result.basis)}
          {t('venuePlan.solved-on', { date: plan.result.solvedOn, post: plan.actorPost ?? '—' })}
        </p>
        <div className={style.actions}>
          {plan.kind === 'assign' && plan.status === 'draft' && <SendPlan plan={plan} onAdjust={adjust} />}
          <Button
            size="small"
            icon={<Icon name="sheet" />}
            onClick={() => void sheet('A4')}
            data-testid="decision-sheet"
          >
            {t('venuePlan.sheet-a4')}
          </Button>
          <Button size="small" onClick={() => void sheet('A3')}>
            A3
          </Button>
          <Button size="small" onClick={adjust}>
            {t(plan.status === 'draft' ? 'venuePlan.adjust' : 'venuePlan.take-rules')}
          </Button>
          {plan.status === 'draft' && (
            <Button
              size="small"
              loading={remove.isPending}
              onClick={() =>
                void modal.confirm({
                  title: t('venuePlan.remove-ask', { name: plan.name }),
                  okText: t('venuePlan.remove'),
                  onOk: () => remove.mutateAsync(undefined).catch(() => {}),
                })
              }
            >
              {t('venuePlan.remove')}
            </Button>
          )}
        </div>
      </section>
      <PlanContent plan={plan} onScene={onScene} />
    </>
  );
}
