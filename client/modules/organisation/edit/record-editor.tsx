import { Alert, Button, Form, Popconfirm } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blocksSaving, readFacts } from '../../../../shared/organisation-facts.ts';
import type { RecordFacts } from '../../../../shared/record-difference.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { type Draft, type EditableRecord, isDirty, openDraft, shownText, typeInto } from './draft.ts';
import { type EditTarget, isFactTarget } from './edit-target.ts';
import { FactFields, useFieldIds } from './fact-fields.tsx';
import { ReasonField } from './reason-field.tsx';
import style from './record-form.module.css';
import { useRecordWork } from './record-work.tsx';

interface Props {
  readonly record: EditableRecord;
  readonly tree: DivisionTree;
  /** The field to begin with. */
  readonly target: EditTarget;
  readonly onClose: () => void;
  readonly onSelect: (id: string) => void;
}

/** The record's facts, changed in place beside the map. What is typed stays while one looks elsewhere, until it is saved or dropped. */
export function RecordEditor({ record, tree, target, onClose, onSelect }: Props) {
  const { t } = useTranslation();
  const work = useRecordWork();
  const { quarter, busy, drafts, error, clearError } = work;
  const key = `${record.id} ${quarter}`;
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? openDraft(record));
  const form = useRef<HTMLDivElement>(null);
  const idOf = useFieldIds();
  const first = isFactTarget(target) ? idOf(target) : idOf('name');
  useEffect(() => {
    const control = document.getElementById(first);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }, [first]);
  const keep = (next: Draft) => {
    setDraft(next);
    if (isDirty(next) || next.reason !== '') drafts.set(key, next);
    else drafts.delete(key);
    if (error) clearError();
  };
  const drop = () => {
    drafts.delete(key);
    clearError();
    onClose();
  };
  const read = useMemo(() => readFacts(draft.typed), [draft.typed]);
  const refused = refusalOf(error ?? null).details?.issues ?? [];
  const issues = [...refused, ...read.issues];
  const dirty = isDirty(draft);
  const count = Object.keys(draft.typed).length;
  const leaves = draft.typed.status !== undefined && draft.typed.status !== 'operating';
  const stuck = read.issues.some(blocksSaving);
  const save = () =>
    work.write({
      name: record.name,
      mine: read.facts as Partial<RecordFacts>,
      expectedVersion: draft.version,
      send: (expectedVersion, fields) =>
        rpc.organisation.save.mutate({
          id: record.id,
          quarter,
          expectedVersion,
          facts: Object.fromEntries(
            Object.entries(draft.typed).filter(([field]) => fields.has(field as never)),
          ),
          reason: draft.reason.trim(),
        }),
      done: t('record.saved', { name: record.name }),
      onDone: drop,
    });
  const kept = drafts.get(key);
  return (
    <section className={style.panel} aria-label={t('record.edit')} data-testid="record-editor" ref={form}>
      <header className={style.head}>
        <h2>{t('record.edit-title', { name: record.name })}</h2>
        <p>{t('record.from-quarter', { quarter })}</p>
      </header>
      <Form className={style.form ?? ''} layout="vertical" requiredMark onFinish={save}>
        <div className={style.fields}>
          {kept && kept.version !== record.version && (
            <Alert type="info" showIcon title={t('record.draft-older')} />
          )}
          <FactFields
            tree={tree}
            issues={issues}
            idOf={idOf}
            textOf={(field) => shownText(draft, field)}
            isChanged={(field) => field in draft.typed}
            onType={(field, text) => keep(typeInto(draft, field, text))}
            onOpen={onSelect}
          />
        </div>
        <div className={style.foot}>
          <ReasonField
            id={idOf('reason')}
            kind={leaves ? 'leave' : 'change'}
            value={draft.reason}
            onChange={(reason) => keep({ ...draft, reason })}
          />
          <div className={style.actions}>
            <span className={style.count}>{dirty ? t('record.changed-count', { count }) : ''}</span>
            {dirty ? (
              <Popconfirm
                title={t('record.drop-title')}
                okText={t('record.drop')}
                cancelText={t('record.back-to-form')}
                onConfirm={drop}
              >
                <Button>{t('screen.cancel')}</Button>
              </Popconfirm>
            ) : (
              <Button onClick={drop}>{t('screen.cancel')}</Button>
            )}
            <Button
              type="primary"
              htmlType="submit"
              disabled={busy || !dirty || stuck || draft.reason.trim() === ''}
            >
              {t('screen.save')}
            </Button>
          </div>
        </div>
      </Form>
    </section>
  );
}
