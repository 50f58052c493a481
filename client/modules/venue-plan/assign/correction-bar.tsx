import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignPlanResult } from '../../../../shared/venue-plan.ts';
import { Icon } from '../../../ui/icon.tsx';
import style from '../plan.module.css';
import type { SolveTask } from '../solve-message.ts';
import { useWayText } from '../use-way-text.ts';
import type { AssignRow } from './assign-rows.ts';
import { venueOptions } from './venue-options.ts';

interface Props {
  readonly row: AssignRow;
  readonly task: SolveTask;
  readonly result: AssignPlanResult;
  /** A venue, none for now, or (`undefined`) the solver's choice again. */
  readonly onCorrect: (venueId: string | null | undefined) => void;
  readonly onOpenOrganisation: (id: string) => void;
  readonly onClose: () => void;
}

/** The chosen organisation, and what can be decided about it by hand. */
export function CorrectionBar({ row, task, result, onCorrect, onOpenOrganisation, onClose }: Props) {
  const { t } = useTranslation();
  const way = useWayText();
  const options = useMemo(
    () => venueOptions(task, result, row.organisationId),
    [task, result, row.organisationId],
  );
  const refused = result.refused.find(({ organisationId }) => organisationId === row.organisationId);
  return (
    <section className={style.correction} aria-label={row.name} data-testid="correction-bar">
      <div className={style.correctionHead}>
        <button type="button" className={style.link} onClick={() => onOpenOrganisation(row.organisationId)}>
          {row.name}
        </button>
        <span className={style.quiet}>{t('venuePlan.people', { count: row.people })}</span>
        <Button
          size="small"
          type="text"
          aria-label={t('screen.close')}
          onClick={onClose}
          icon={<Icon name="close" />}
        />
      </div>
      {row.unserved && (
        <p className={style.note}>{t(`venuePlan.unserved.${row.unserved.reason}`, row.unserved.params)}</p>
      )}
      {refused && <p className={style.note}>{t(`venuePlan.refused-${refused.reason}`)}</p>}
      <Select
        className={style.wide}
        size="middle"
        showSearch={{ optionFilterProp: 'name' }}
        value={row.byHand && row.meeting ? row.meeting.venueId : undefined}
        placeholder={t('venuePlan.move-to')}
        aria-label={t('venuePlan.move-to')}
        data-testid="move-to"
        notFoundContent={t('venuePlan.move-none')}
        onChange={(venueId: string) => onCorrect(venueId)}
        options={options.map((option) => ({
          value: option.venueId,
          name: option.name,
          label: t('venuePlan.move-option', {
            name: option.name,
            distance: way.distance(option.metres),
            used: option.used,
            slots: option.slots,
          }),
        }))}
      />
      <div className={style.actions}>
        {(row.meeting !== null || !row.byHand) && (
          <Button size="small" onClick={() => onCorrect(null)} data-testid="leave-out">
            {t('venuePlan.leave-out')}
          </Button>
        )}
        {row.byHand && (
          <Button size="small" onClick={() => onCorrect(undefined)} data-testid="give-back">
            {t('venuePlan.give-back')}
          </Button>
        )}
      </div>
    </section>
  );
}
