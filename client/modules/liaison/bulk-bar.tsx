import { Button, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LiaisonRole, liaisonRoles } from '../../../shared/liaison.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import type { CampaignView, Card } from './plan-queries.ts';
import style from './plans.module.css';

type Facts = Parameters<typeof rpc.liaison.saveMany.mutate>[0]['facts'];

interface Props {
  /** The cards chosen, without a plan too. */
  readonly chosen: readonly Card[];
  readonly today: string;
  readonly quarter: Quarter;
  readonly campaigns: readonly CampaignView[];
  readonly onDone: () => void;
}

/** Sets the same for many cards at once. */
export function BulkBar({ chosen, today, quarter, campaigns, onDone }: Props) {
  const { t } = useTranslation();
  const { busy, write } = useUndoableWrite();
  const [role, setRole] = useState<LiaisonRole | null>(null);
  const [dueOn, setDueOn] = useState('');
  const [campaignId, setCampaignId] = useState<string | null>(null);
  const carded = chosen.flatMap(({ organisationId, plan }) =>
    plan && !plan.closed ? [{ organisationId, expectedVersion: plan.version }] : [],
  );
  const set = async (facts: Facts) => {
    const done = await write({
      send: () => rpc.liaison.saveMany.mutate({ quarter, cards: carded, facts }),
      say: ({ count }) => t('liaison.saved-many', { count }),
    });
    if (done) onDone();
  };
  const nothing = carded.length === 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own.
    <div
      className={style.bulk}
      role="group"
      aria-label={t('liaison.chosen', { count: chosen.length })}
      data-testid="plan-bulk"
    >
      <strong>{t('liaison.chosen', { count: chosen.length })}</strong>
      {carded.length < chosen.length && (
        <span className={style.quiet}>
          {t('liaison.chosen-without', { count: chosen.length - carded.length })}
        </span>
      )}
      <Space.Compact>
        <Select<LiaisonRole>
          aria-label={t('liaison.bulk-role')}
          placeholder={t('liaison.bulk-role')}
          style={{ width: 190 }}
          popupMatchSelectWidth={false}
          value={role}
          options={liaisonRoles.map((value) => ({ value, label: t(`liaison.role-${value}`) }))}
          onChange={setRole}
        />
        <Button
          disabled={nothing || !role}
          loading={busy}
          onClick={() => role && void set({ responsibleRole: role })}
        >
          {t('liaison.bulk-apply')}
        </Button>
      </Space.Compact>
      <Space.Compact>
        <Input
          type="date"
          aria-label={t('liaison.bulk-due')}
          title={t('liaison.bulk-due')}
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <Button disabled={nothing || dueOn === ''} loading={busy} onClick={() => void set({ dueOn })}>
          {t('liaison.bulk-due')}
        </Button>
      </Space.Compact>
      <Space.Compact>
        <Select
          aria-label={t('liaison.bulk-campaign')}
          placeholder={t('liaison.bulk-campaign')}
          style={{ width: 170 }}
          value={campaignId}
          options={campaigns
            .filter(({ closed }) => !closed)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setCampaignId}
        />
        <Button disabled={nothing || !campaignId} loading={busy} onClick={() => void set({ campaignId })}>
          {t('liaison.bulk-apply')}
        </Button>
      </Space.Compact>
      <Button disabled={nothing} loading={busy} onClick={() => void set({ doneOn: today })}>
        {t('liaison.bulk-done')}
      </Button>
      <Button type="text" onClick={onDone}>
        {t('liaison.bulk-clear')}
      </Button>
    </div>
  );
}
