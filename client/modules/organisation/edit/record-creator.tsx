import { Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import {
  blocksSaving,
  type FactField,
  readFacts,
  type TypedFacts,
} from '../../../../shared/organisation-facts.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import type { BaseMap } from '../../../map/base-map.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { divisionAt } from './division-at.ts';
import { FactFields, useFieldIds } from './fact-fields.tsx';
import { ReasonField } from './reason-field.tsx';
import style from './record-form.module.css';
import { useRecordWork } from './record-work.tsx';

interface Props {
  readonly tree: DivisionTree;
  readonly baseMap: BaseMap;
  /** Shown now; what is entered belongs to it unless it says otherwise. */
  readonly divisionCode: string;
  /** Clicked on the map; null: not placed yet. */
  readonly lngLat: LngLat | null;
  readonly onLngLat: (lngLat: LngLat | null) => void;
  readonly onClose: () => void;
  readonly onSelect: (id: string) => void;
}

/** A new record: the same fields, empty, and a place that is clicked on the map. */
export function RecordCreator(props: Props) {
  const { tree, baseMap, divisionCode, lngLat, onLngLat, onClose, onSelect } = props;
  const { t } = useTranslation();
  const work = useRecordWork();
  const { quarter, busy, error, clearError } = work;
  const [typed, setTyped] = useState<TypedFacts>({ status: 'operating', sector: 'enterprise' });
  const [reason, setReason] = useState('');
  // The same one until it is there: sent twice, it is entered once.
  const [operationId] = useState(() => crypto.randomUUID());
  const idOf = useFieldIds();
  const shown = tree.byCode.get(divisionCode)?.level;
  const here = lngLat && divisionAt(baseMap, tree, lngLat);
  const guessed = shown === 'township' ? divisionCode : (here ?? '');
  const facts: TypedFacts = { ...typed, divisionCode: typed.divisionCode || guessed };
  const read = useMemo(() => readFacts(typed), [typed]);
  const refused = refusalOf(error ?? null).details?.issues ?? [];
  const type = (field: FactField, text: string) => {
    setTyped((before) => ({ ...before, [field]: text }));
    if (error) clearError();
  };
  const { name = '', source = '' } = typed;
  const ready =
    name.trim() !== '' &&
    facts.divisionCode !== '' &&
    reason.trim() !== '' &&
    !read.issues.some(blocksSaving);
  const save = () =>
    work.write({
      name,
      mine: {},
      expectedVersion: 0,
      send: async () => {
        const made = await rpc.organisation.create.mutate({
          ...facts,
          operationId,
          quarter,
          name,
          source,
          sector: facts.sector ?? 'enterprise',
          divisionCode: facts.divisionCode ?? '',
          lngLat: lngLat && [lngLat[0], lngLat[1]],
          reason: reason.trim(),
        });
        onSelect(made.id);
      },
      done: t('record.created', { name }),
      onDone: () => onLngLat(null),
    });
  return (
    <section className={style.panel} aria-label={t('record.create')} data-testid="record-creator">
      <header className={style.head}>
        <h2>{t('record.create')}</h2>
        <p>{t('record.from-quarter', { quarter })}</p>
      </header>
      <Form className={style.form ?? ''} layout="vertical" requiredMark onFinish={save}>
        <div className={style.fields}>
          <p className={style.spot} role="status">
            {lngLat
              ? t('record.spot', { place: `${lngLat[0].toFixed(5)}, ${lngLat[1].toFixed(5)}` })
              : t('record.spot-none')}
            {lngLat && (
              <Button size="small" onClick={() => onLngLat(null)}>
                {t('record.spot-clear')}
              </Button>
            )}
          </p>
          <FactFields
            tree={tree}
            issues={[...refused, ...read.issues]}
            idOf={idOf}
            textOf={(field) => String(facts[field] ?? '')}
            isChanged={() => false}
            onType={type}
            onOpen={onSelect}
          />
        </div>
        <div className={style.foot}>
          <ReasonField id={idOf('reason')} kind="create" value={reason} onChange={setReason} />
          <div className={style.actions}>
            <Button
              onClick={() => {
                clearError();
                onLngLat(null);
                onClose();
              }}
            >
              {t('screen.cancel')}
            </Button>
            <Button type="primary" htmlType="submit" disabled={busy || !ready}>
              {t('record.enter')}
            </Button>
          </div>
        </div>
      </Form>
    </section>
  );
}
