import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import { useErrorText } from '../../setting/error-text.ts';
import style from '../plan.module.css';
import { type PlanView, usePlanWrite } from '../plan-queries.ts';

interface Props {
  readonly plan: PlanView;
  /** Back to the rules, to solve what is left anew. */
  readonly onAdjust: () => void;
}

type Sent = Awaited<ReturnType<typeof rpc.venuePlan.send.mutate>>;

/** Turns a plan into proposals to the hosts. What was taken meanwhile is said by name; the rest may go without it. */
export function SendPlan({ plan, onAdjust }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const [outdated, setOutdated] = useState<string | null>(null);
  const send = usePlanWrite(
    async (partial: boolean) => {
      try {
        return await rpc.venuePlan.send.mutate({ id: plan.id, expectedVersion: plan.version, partial });
      } catch (error) {
        if (refusalOf(error).code !== 'plan-outdated') throw error;
        // No failure, but a question: with the rest only?
        setOutdated(errorText(error));
        return null;
      }
    },
    (done) => done && setSent(done),
    'all',
  );
  const close = () => {
    setOpen(false);
    setOutdated(null);
    setSent(null);
  };
  if (plan.result.kind !== 'assign') return null;
  const { meetings } = plan.result;
  const hosts = new Set(meetings.map(({ venueId }) => venueId)).size;
  const footer = sent
    ? [
        <Button key="close" type="primary" onClick={close}>
          {t('screen.close')}
        </Button>,
      ]
    : outdated
      ? [
          <Button key="again" onClick={onAdjust}>
            {t('venuePlan.solve-again')}
          </Button>,
          <Button
            key="rest"
            type="primary"
            loading={send.isPending}
            onClick={() => send.mutate(true)}
            data-testid="send-rest"
          >
            {t('venuePlan.send-rest')}
          </Button>,
        ]
      : [
          <Button key="no" onClick={close}>
            {t('venuePlan.not-yet')}
          </Button>,
          <Button
            key="yes"
            type="primary"
            loading={send.isPending}
            onClick={() => send.mutate(false)}
            data-testid="send-confirm"
          >
            {t('venuePlan.send')}
          </Button>,
        ];
  return (
    <>
      <Button
        size="small"
        type="primary"
        disabled={meetings.length === 0}
        onClick={() => setOpen(true)}
        data-testid="assign-send"
      >
        {t('venuePlan.send')}
      </Button>
      <Modal open={open} title={t('venuePlan.send-title')} footer={footer} onCancel={close} destroyOnHidden>
        {sent ? (
          <div data-testid="send-report">
            <p>{t('venuePlan.sent', { count: sent.sent })}</p>
            {sent.left.length > 0 && (
              <>
                <p>{t('venuePlan.left', { count: sent.left.length })}</p>
                <ul className={style.left}>
                  {sent.left.map(({ organisationId, name, venue }) => (
                    <li key={organisationId}>
                      {name} → {venue}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        ) : (
          <p>{outdated ?? t('venuePlan.send-ask', { count: meetings.length, hosts })}</p>
        )}
      </Modal>
    </>
  );
}
