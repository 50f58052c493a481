import { Alert, Button, Drawer, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';
import { type DivisionTree, shortPath } from '../division/division-tree.ts';
import { InstructorSelect } from '../instructor/instructor-select.tsx';
import { useReport } from '../report/report-queries.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import style from './plan-drawer.module.css';
import { type PlanFacts, PlanFields } from './plan-fields.tsx';
import { PlanHistory } from './plan-history.tsx';
import { type CampaignView, type Card, usePlan } from './plan-queries.ts';
import { usePlanTexts } from './plan-texts.ts';

interface Props {
  readonly card: Card;
  readonly today: string;
  readonly quarter: Quarter;
  readonly tree: DivisionTree;
  readonly campaigns: readonly CampaignView[];
  readonly may: boolean;
  /** Opens the next card of the list; null: it was the last. */
  readonly onNext: (() => void) | null;
  readonly onMap: (id: string) => void;
  readonly onClose: () => void;
}

/** One card: made, changed, done. Ctrl+Enter saves, Escape closes. */
export function PlanDrawer({ card, today, quarter, tree, campaigns, may, onNext, onMap, onClose }: Props) {
  const { t } = useTranslation();
  const texts = usePlanTexts();
  const [form] = Form.useForm<PlanFacts>();
  const { busy, write } = useUndoableWrite();
  const { organisationId, name, plan } = card;
  const detail = usePlan(organisationId, quarter).data;
  const locked = useReport(may ? card.divisionCode : null, quarter).data?.open === false;
  const able = may && !locked;
  const send = (facts: PlanFacts) =>
    write({
      send: () =>
        rpc.liaison.save.mutate({ organisationId, quarter, expectedVersion: plan?.version ?? null, facts }),
      say: () => t('liaison.saved', { name }),
    });
  const factsOf = (typed: PlanFacts): PlanFacts => ({
    ...typed,
    reasonNote: typed.reasonNote || null,
    campaignId: typed.campaignId ?? null,
    doneOn: plan && !plan.closed ? plan.doneOn : null,
    closed: false,
  });
  const save = async (then: () => void) => {
    const typed = await form.validateFields().catch(() => null);
    if (typed && (await send(factsOf(typed)))) then();
  };
  const change = async (part: Partial<PlanFacts>) => {
    const typed = await form.validateFields().catch(() => null);
    if (typed && (await send({ ...factsOf(typed), ...part }))) onClose();
  };
  const open = plan !== null && !plan.closed;
  return (
    <Drawer
      open
      size={520}
      title={t('liaison.card-of', { name })}
      onClose={onClose}
      data-testid="plan-drawer"
      footer={
        able && (
          <div className={style.footer}>
            <small>{t('liaison.keys')}</small>
            <Button onClick={onClose}>{t('liaison.cancel')}</Button>
            {onNext && (
              <Button loading={busy} onClick={() => void save(onNext)}>
                {t('liaison.save-next')}
              </Button>
            )}
            <Button type="primary" loading={busy} onClick={() => void save(onClose)}>
              {t(open ? 'liaison.save' : 'liaison.make')}
            </Button>
          </div>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields inside. */}
      <div
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !able || busy) return;
          event.preventDefault();
          void save(onNext ?? onClose);
        }}
      >
        {locked && <Alert type="info" showIcon title={t('liaison.locked')} style={{ marginBottom: 12 }} />}
        <dl className={style.facts}>
          <dt>{t('liaison.division')}</dt>
          <dd>{shortPath(tree, card.divisionCode)}</dd>
          <dt>{t('liaison.state')}</dt>
          <dd>
            {texts.state(card, today)} · {texts.people(card)}
          </dd>
          <dt>{t('liaison.instructor')}</dt>
          <dd>
            <InstructorSelect
              organisation={{ id: organisationId, name, divisionCode: card.divisionCode }}
              present={card.instructor}
              version={detail?.assignment?.version ?? null}
              ready={detail !== undefined}
              quarter={quarter}
              may={able}
            />
          </dd>
          <dt>{t('liaison.venue')}</dt>
          <dd>{texts.venue(card.venue, card.lngLat !== null)}</dd>
        </dl>
        <div className={style.actions}>
          <Button onClick={() => onMap(organisationId)}>{t('liaison.on-map')}</Button>
          {able && open && (
            <>
              <Button loading={busy} onClick={() => void change({ doneOn: plan.doneOn ? null : today })}>
                {t(plan.doneOn ? 'liaison.reopen' : 'liaison.mark-done')}
              </Button>
              <Button
                type="text"
                title={t('liaison.close-help')}
                loading={busy}
                onClick={() => void change({ closed: true })}
              >
                {t('liaison.close-card')}
              </Button>
            </>
          )}
        </div>
        <PlanFields
          key={`${plan?.version}`}
          form={form}
          initial={open ? plan : {}}
          campaigns={campaigns}
          disabled={!able}
          onFinish={() => void save(onNext ?? onClose)}
        />
        {detail && <PlanHistory changes={detail.changes} carded={plan !== null} />}
      </div>
    </Drawer>
  );
}
