import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import type { VenueConflict, VenueField, VenueSeen } from '../../../../shared/venue/venue-difference.ts';
import conflictStyle from '../../organisation/edit/conflict-dialog.module.css';
import { chinaTime } from '../../setting/china-time.ts';
import { useVenueFactText } from './fact-text.ts';
import { conflictKinds, type FactName } from './form-values.ts';

interface Props {
  readonly name: string;
  readonly conflict: VenueConflict;
  /** The facts one is about to change, and what a reader would see of them. */
  readonly mine: readonly FactName[];
  readonly seen: (field: VenueField) => VenueSeen[VenueField] | null;
  readonly checklist: Checklist;
  readonly busy: boolean;
  /** Back to the form; nothing typed is lost. */
  readonly onClose: () => void;
  readonly onSave: (leftToThem: ReadonlySet<VenueField>) => void;
}

/** Somebody saved the venue meanwhile: what they made of each field, what one is about to make of it, and which is to stand. */
export function VenueConflictDialog(props: Props) {
  const { name, conflict, mine, seen, checklist, busy, onClose, onSave } = props;
  const { t, i18n } = useTranslation();
  const text = useVenueFactText(checklist);
  const [chosen, setChosen] = useState<Partial<Record<VenueField, 'mine' | 'theirs'>>>({});
  const kinds = conflictKinds(conflict, mine);
  const clashes = [...kinds].flatMap(([field, kind]) => (kind === 'clash' ? [field] : []));
  const undecided = clashes.some((field) => chosen[field] === undefined);
  const left = new Set(clashes.filter((field) => chosen[field] === 'theirs'));
  const say = (field: VenueField, value: unknown) => text(field, value as never);
  return (
    <Modal
      open
      width={600}
      title={t('venue.registry.conflict-title', { name })}
      onCancel={onClose}
      closable={{ 'aria-label': t('venue.registry.conflict-back') }}
      maskClosable={false}
      footer={
        <div className={conflictStyle.actions}>
          <Button onClick={onClose}>{t('venue.registry.conflict-back')}</Button>
          <Button type="primary" disabled={busy || undecided} onClick={() => onSave(left)}>
            {t('venue.registry.conflict-save')}
          </Button>
        </div>
      }
    >
      <div data-testid="venue-conflict">
        <p className={conflictStyle.text}>
          {t(clashes.length > 0 ? 'venue.registry.conflict-text' : 'venue.registry.conflict-apart', {
            count: clashes.length,
          })}
        </p>
        {conflict.changed.map(({ field, before, after, by, at }) => (
          <section key={field} className={conflictStyle.field} data-field={field}>
            <h3>
              {t(`venue.registry.field.${field}`)}
              <span className={conflictStyle.who}>
                {t('venue.registry.conflict-by', {
                  by: t([`screen.actor-${by}`, by]),
                  at: chinaTime(at, i18n.language),
                })}
              </span>
            </h3>
            <p className={conflictStyle.was}>
              {t('venue.registry.conflict-was', { value: say(field, before) })}
            </p>
            {kinds.get(field) === 'clash' ? (
              <Radio.Group
                className={conflictStyle.choice}
                value={chosen[field] ?? null}
                aria-label={t(`venue.registry.field.${field}`)}
                onChange={({ target }) =>
                  setChosen((was) => ({ ...was, [field]: target.value as 'mine' | 'theirs' }))
                }
                options={(['theirs', 'mine'] as const).map((side) => ({
                  value: side,
                  label: t(`venue.registry.conflict-${side}`, {
                    value: say(field, side === 'mine' ? seen(field) : after),
                  }),
                }))}
              />
            ) : (
              <p className={conflictStyle.kept}>
                {t('venue.registry.conflict-kept', { value: say(field, after) })}
              </p>
            )}
          </section>
        ))}
      </div>
    </Modal>
  );
}
