import { Button, Modal, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordConflict } from '../../../../shared/record-conflict.ts';
import type { RecordFacts, RecordField } from '../../../../shared/record-difference.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { chinaTime } from '../../setting/china-time.ts';
import { factNameKey, useFactText } from '../fact-text.ts';
import style from './conflict-dialog.module.css';
import { conflictRows, fieldsToSave } from './conflict-rows.ts';

interface Props {
  readonly name: string;
  readonly mine: Partial<RecordFacts>;
  readonly conflict: RecordConflict;
  readonly tree: DivisionTree;
  readonly busy: boolean;
  /** Back to what is typed; nothing of it is lost. */
  readonly onClose: () => void;
  readonly onSave: (fields: ReadonlySet<RecordField>) => void;
}

/** Somebody saved the record meanwhile: what they made of each field, what one is about to make of it, and which is to stand. */
export function ConflictDialog({ name, mine, conflict, tree, busy, onClose, onSave }: Props) {
  const { t, i18n } = useTranslation();
  const factText = useFactText(tree);
  const rows = useMemo(() => conflictRows(conflict, mine), [conflict, mine]);
  const [chosen, setChosen] = useState<Partial<Record<RecordField, 'mine' | 'theirs'>>>({});
  const clashes = rows.filter((row) => row.kind === 'clash');
  const open = clashes.filter(({ field }) => chosen[field] === undefined).length;
  const chooseAll = (choice: 'mine' | 'theirs') =>
    setChosen(Object.fromEntries(clashes.map(({ field }) => [field, choice])));
  const left = new Set(clashes.flatMap(({ field }) => (chosen[field] === 'theirs' ? [field] : [])));
  const fields = fieldsToSave(mine, rows, left);
  const text = (field: RecordField, value: unknown) => factText(field, value as never);
  return (
    <Modal
      open
      width={640}
      title={t('record.conflict-title', { name })}
      onCancel={onClose}
      closable={{ 'aria-label': t('record.back-to-form') }}
      maskClosable={false}
      footer={
        <div className={style.actions}>
          <Button onClick={onClose}>{t('record.back-to-form')}</Button>
          <Button type="primary" disabled={busy || open > 0} onClick={() => onSave(fields)}>
            {t(fields.size > 0 ? 'record.conflict-save' : 'record.conflict-take')}
          </Button>
        </div>
      }
    >
      <div data-testid="conflict-dialog">
        <p className={style.text}>
          {t(clashes.length > 0 ? 'record.conflict-text' : 'record.conflict-apart', {
            count: clashes.length,
          })}
        </p>
        {clashes.length > 1 && (
          <p className={style.all}>
            <Button size="small" onClick={() => chooseAll('theirs')}>
              {t('record.all-theirs')}
            </Button>
            <Button size="small" onClick={() => chooseAll('mine')}>
              {t('record.all-mine')}
            </Button>
          </p>
        )}
        {rows.map(({ field, by, at, kind }) => {
          const change = conflict.changed.find((each) => each.field === field);
          return (
            <section key={field} className={style.field} data-field={field} data-kind={kind}>
              <h3>
                {t(factNameKey(field))}
                <span className={style.who}>
                  {t('record.changed-by', {
                    by: t([`screen.actor-${by}`, by]),
                    at: chinaTime(at, i18n.language),
                  })}
                </span>
              </h3>
              <p className={style.was}>{t('record.was', { value: text(field, change?.before ?? null) })}</p>
              {kind === 'clash' ? (
                <Radio.Group
                  className={style.choice}
                  value={chosen[field] ?? null}
                  aria-label={t(factNameKey(field))}
                  onChange={({ target }) =>
                    setChosen((before) => ({ ...before, [field]: target.value as 'mine' | 'theirs' }))
                  }
                  options={(['theirs', 'mine'] as const).map((side) => ({
                    value: side,
                    label: t(`record.${side}`, {
                      value: text(field, side === 'mine' ? (mine[field] ?? null) : (change?.after ?? null)),
                    }),
                  }))}
                />
              ) : (
                <p className={style.kept}>
                  {t(`record.${kind}-kept`, { value: text(field, change?.after ?? null) })}
                </p>
              )}
            </section>
          );
        })}
        {rows.length === 0 && <p className={style.text}>{t('record.conflict-unseen')}</p>}
      </div>
    </Modal>
  );
}
