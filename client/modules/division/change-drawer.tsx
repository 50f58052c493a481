import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer, Form, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addQuarters, listQuarters, type Quarter } from '../../../shared/quarter.ts';
import { refusalText } from '../../messages/refusal-text.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { makeChange, type ProposedChange, useForgetEverything, useOutlook } from './change-queries.ts';
import style from './division-changes.module.css';
import { MovedList } from './moved-list.tsx';

/** From when on, and on what grounds: said of every change. */
export interface ChangeTerms {
  readonly fromQuarter: Quarter;
  readonly reason: string;
}

interface Props {
  readonly title: string;
  /** What the change means, a sentence each. */
  readonly meaning: readonly string[];
  readonly kind: ProposedChange['kind'];
  /** Quarter the page shows; the choice lies around it. */
  readonly quarter: Quarter;
  readonly terms: ChangeTerms;
  readonly onTerms: (terms: ChangeTerms) => void;
  /** As far as it is filled in rightly; its grounds may still be missing. */
  readonly change: ProposedChange | null;
  /** Name of the division that records go over to. */
  readonly intoName?: string | undefined;
  /** The fields of this kind of change. */
  readonly children: ReactNode;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The frame of every change: what it means, its fields, when and why, what would come of it, and the button that makes it. */
export function ChangeDrawer(props: Props) {
  const { title, meaning, kind, quarter, terms, onTerms, change, intoName, children, onDone, onClose } =
    props;
  const { t, i18n } = useTranslation();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const forget = useForgetEverything();
  const settled = useSettled(change);
  const outlook = useOutlook(settled);
  const apply = useMutation({
    mutationFn: makeChange,
    onSuccess: async () => {
      onDone();
      await forget();
    },
  });
  const refusal = change ? (outlook.data?.reason ?? null) : null;
  const ready =
    change !== null && settled === change && outlook.data?.reason === null && terms.reason.trim().length >= 2;
  const around = listQuarters(addQuarters(quarter, -3), addQuarters(quarter, 5));
  return (
    <Drawer
      open
      size={480}
      title={title}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <div className={style.outlook} aria-live="polite" data-testid="division-outlook">
            {change && outlook.isFetching && !outlook.data && <p>{t('division.checking')}</p>}
            {refusal && (
              <Alert
                type="warning"
                showIcon
                title={refusalText(refusal, i18n)}
                description={refusal.code === 'report-locked' ? t('division.hint-locked') : undefined}
              />
            )}
            {change && !refusal && outlook.data?.moved && intoName && (
              <MovedList moved={outlook.data.moved} into={intoName} />
            )}
            {change && outlook.error && <Alert type="error" showIcon title={errorText(outlook.error)} />}
            {apply.error && <Alert type="error" showIcon title={errorText(apply.error)} />}
          </div>
          <div className={style.footer}>
            <Button onClick={onClose}>{t('screen.cancel')}</Button>
            <Button
              type="primary"
              data-testid="division-confirm"
              disabled={!ready}
              loading={apply.isPending}
              onClick={() => change && apply.mutate(change)}
            >
              {t(`division.confirm-${kind}`)}
            </Button>
          </div>
        </>
      }
    >
      <ul className={style.meaning}>
        {meaning.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Form layout="vertical" requiredMark={false} autoComplete="off">
        {children}
        <Form.Item
          label={t('division.quarter')}
          htmlFor="division-quarter"
          extra={t('division.quarter-help')}
        >
          <Select
            id="division-quarter"
            size="large"
            value={terms.fromQuarter}
            options={around.map((each) => ({ value: each, label: quarterText(each) }))}
            onChange={(fromQuarter) => onTerms({ ...terms, fromQuarter })}
          />
        </Form.Item>
        <Form.Item label={t('division.reason')} htmlFor="division-reason" extra={t('division.reason-help')}>
          <Input.TextArea
            id="division-reason"
            maxLength={200}
            autoSize={{ minRows: 2, maxRows: 5 }}
            value={terms.reason}
            onChange={(event) => onTerms({ ...terms, reason: event.target.value })}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

/** A value once it has stopped changing for a moment, so that not every letter typed is asked about. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 300);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
