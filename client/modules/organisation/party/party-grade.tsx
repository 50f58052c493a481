import { Alert, Button, Form, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gradeMove } from '../../../../shared/party-facts.ts';
import { halfYearOf } from '../../../../shared/quarter.ts';
import { type StarGrade, starGrades } from '../../../../shared/star-grade.ts';
import { rpc } from '../../../api/rpc.ts';
import { useRecordWork } from '../edit/record-work.tsx';
import style from './party-form.module.css';
import type { PartyDetail } from './party-query.ts';

/** The half-year's review of the star grade 星级: which one, and what it rests on. */
export function PartyGrade({ party, onClose }: { party: PartyDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const work = useRecordWork();
  const id = useId();
  const [grade, setGrade] = useState<StarGrade>(party.grade);
  const [evidence, setEvidence] = useState('');
  const { quarter, busy, write } = work;
  const move = gradeMove(party.grade, grade);
  const jump = party.grade !== 0 && grade !== 0 && Math.abs(grade - party.grade) > 1;
  const save = () =>
    write({
      name: party.name,
      mine: {},
      expectedVersion: party.version,
      send: () =>
        rpc.partyOrganisation.grade.mutate({
          id: party.id,
          quarter,
          expectedGrade: party.grade,
          grade,
          evidence: evidence.trim(),
        }),
      done: t('record.graded', { party: party.name, grade: t(`screen.grade-${grade}`) }),
      onDone: onClose,
    });
  return (
    <Form className={style.form ?? ''} layout="vertical" aria-label={t('record.grade')} onFinish={save}>
      <Form.Item label={t('record.grade-of', { halfYear: halfYearOf(quarter) })}>
        <Radio.Group
          value={grade}
          aria-label={t('record.grade')}
          options={starGrades.map((each) => ({ value: each, label: t(`screen.grade-${each}`) }))}
          onChange={({ target }) => setGrade(target.value as StarGrade)}
        />
      </Form.Item>
      <p className={style.facts} role="status">
        {t(`record.move-${move}`, {
          before: t(`screen.grade-${party.grade}`),
          now: t(`screen.grade-${grade}`),
        })}
      </p>
      {jump && <Alert type="warning" showIcon title={t('record.grade-jump')} />}
      <Form.Item label={t('record.evidence')} htmlFor={`${id}evidence`} required>
        <Input.TextArea
          id={`${id}evidence`}
          autoFocus
          value={evidence}
          maxLength={200}
          autoSize={{ minRows: 2 }}
          placeholder={t('record.evidence-hint')}
          onChange={({ target }) => setEvidence(target.value)}
        />
      </Form.Item>
      <div className={style.actions}>
        <Button onClick={onClose}>{t('screen.cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={busy || evidence.trim() === ''}>
          {t('screen.save')}
        </Button>
      </div>
    </Form>
  );
}
