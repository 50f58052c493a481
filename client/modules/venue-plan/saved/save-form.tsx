import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { PlanKind } from '../../../../shared/venue-plan.ts';
import { rpc } from '../../../api/rpc.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import style from '../plan.module.css';
import { usePlanDraft } from '../plan-draft.tsx';
import { usePlanWrite } from '../plan-queries.ts';
import { useWayText } from '../use-way-text.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly kind: PlanKind;
  readonly solvable: boolean;
  readonly onSaved: (id: string) => void;
}

/** Keeps the trial under a name. The server solves it again: only what it finds itself is kept. */
export function SaveForm({ tree, divisionCode, quarter, kind, solvable, onSaved }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const way = useWayText();
  const { draft, setDraft } = usePlanDraft();
  // Of another division it would be another plan.
  const of = draft.of?.kind === kind && draft.of.divisionCode === divisionCode ? draft.of : null;
  const { objective, bound, site } = draft.rule;
  const suggested = t(`venuePlan.name-${kind}`, {
    division: tree.byCode.get(divisionCode)?.shortName ?? '',
    objective:
      kind === 'assign'
        ? t(`venuePlan.objective-${objective}`)
        : t(`venuePlan.site-objective-${site.objective}`),
    bound: way.bound(bound),
  });
  const [typed, setName] = useState<string | null>(null);
  const name = typed ?? of?.name ?? suggested;
  const save = usePlanWrite(
    (onto: typeof of) =>
      rpc.venuePlan.save.mutate({
        id: onto?.id ?? null,
        expectedVersion: onto?.version ?? 0,
        name: name.trim(),
        kind,
        rule: draft.rule,
        corrections: draft.corrections,
        divisionCode,
        quarter,
      }),
    (plan) => {
      void message.success(t('venuePlan.saved-as', { name: plan.name }));
      setDraft({ ...draft, of: { id: plan.id, version: plan.version, name: plan.name, kind, divisionCode } });
      onSaved(plan.id);
    },
  );
  const disabled = !solvable || name.trim() === '';
  return (
    <form
      className={style.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled) save.mutate(of);
      }}
    >
      <Input
        value={name}
        maxLength={40}
        aria-label={t('venuePlan.name')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        disabled={disabled}
        loading={save.isPending}
        data-testid={`${kind}-save`}
      >
        {t(of ? 'venuePlan.save-changes' : 'venuePlan.save')}
      </Button>
      {of && (
        <Button disabled={disabled || save.isPending} onClick={() => save.mutate(null)}>
          {t('venuePlan.save-new')}
        </Button>
      )}
      <p className={style.quiet}>{t(solvable ? 'venuePlan.save-hint' : 'venuePlan.save-nothing')}</p>
    </form>
  );
}
