import { Button, Input, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardInForce } from '../../../shared/grading/grading-view.ts';
import { addHalfYears } from '../../../shared/grading/half-year.ts';
import { standardIssues } from '../../../shared/grading/standard-issues.ts';
import { fullPoints, type GradingStandard } from '../../../shared/grading.ts';
import { type HalfYear, halfYearOf, quarterAt } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';
import { useGradingChange } from './grading-queries.ts';
import { useHalfYearText } from './half-year-text.ts';
import style from './standard-editor.module.css';
import { StandardItems } from './standard-items.tsx';

interface Props {
  readonly standard: GradingStandard;
  /** Every sheet that was set: where one begins already, its version is revised. */
  readonly all: readonly StandardInForce[];
  readonly onClose: () => void;
}

/** The score sheet, revised: items, vetoes, the least total of each star, from when it holds and why. */
export function StandardForm({ standard, all, onClose }: Props) {
  const { t } = useTranslation();
  const halfYearText = useHalfYearText();
  const id = useId();
  const present = halfYearOf(quarterAt(new Date()));
  const choices = [0, 1, 2, 3].map((ahead) => addHalfYears(present, ahead));
  const [draft, setDraft] = useState(standard);
  const [from, setFrom] = useState<HalfYear>(choices[1] ?? present);
  const [reason, setReason] = useState('');
  const issues = standardIssues(draft);
  const save = useGradingChange(
    () =>
      rpc.grading.saveStandard.mutate({
        operationId: crypto.randomUUID(),
        fromHalfYear: from,
        expectedVersion: all.find(({ fromHalfYear }) => fromHalfYear === from)?.version ?? 0,
        standard: draft,
        reason: reason.trim(),
      }),
    { doneText: () => t('grading.sheet-saved', { halfYear: halfYearText(from) }) },
  );
  return (
    <div className={style.form} data-testid="standard-form">
      <section>
        <h3>
          {t('grading.sheet-scored')}{' '}
          <span className={style.quiet}>{t('grading.sheet-total', { points: fullPoints(draft) })}</span>
        </h3>
        <StandardItems standard={draft} veto={false} onChange={setDraft} />
      </section>
      <section>
        <h3>{t('grading.sheet-vetoes')}</h3>
        <StandardItems standard={draft} veto onChange={setDraft} />
      </section>
      <section>
        <h3>{t('grading.sheet-least')}</h3>
        <ul className={style.least}>
          {draft.leastPoints.map((points, index) => {
            const star = t(`screen.grade-${index + 1}`);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the number of stars.
              <li key={index}>
                {star}{' '}
                <InputNumber<number>
                  min={0}
                  max={60_000}
                  step={1}
                  value={points}
                  aria-label={t('grading.sheet-least-of', { star })}
                  onChange={(value) =>
                    setDraft({
                      ...draft,
                      leastPoints: draft.leastPoints.map((each, at) =>
                        at === index ? (value ?? 0) : each,
                      ) as unknown as GradingStandard['leastPoints'],
                    })
                  }
                />
              </li>
            );
          })}
        </ul>
      </section>
      <section className={style.why}>
        <label htmlFor={`${id}from`}>{t('grading.sheet-from')}</label>
        <Select<HalfYear>
          id={`${id}from`}
          value={from}
          options={choices.map((each) => ({ value: each, label: halfYearText(each) }))}
          onChange={setFrom}
        />
        <label htmlFor={`${id}reason`}>{t('grading.sheet-reason')}</label>
        <Input
          id={`${id}reason`}
          value={reason}
          maxLength={200}
          placeholder={t('grading.sheet-reason-hint')}
          onChange={({ target }) => setReason(target.value)}
        />
      </section>
      {issues.length > 0 && (
        <ul className={style.issues} role="status">
          {issues.map(({ code, item, star }) => (
            <li key={`${code} ${item} ${star}`}>
              {t(`grading.sheet-issue.${code}`, {
                number: (item ?? 0) + 1,
                star: star === null ? '' : t(`screen.grade-${star}`),
              })}
            </li>
          ))}
        </ul>
      )}
      <div className={style.actions}>
        <Button onClick={onClose}>{t('grading.sheet-cancel')}</Button>
        <Button
          type="primary"
          loading={save.isPending}
          disabled={save.isPending || issues.length > 0 || reason.trim() === ''}
          onClick={() => save.mutate(undefined, { onSuccess: onClose })}
        >
          {t('grading.save')}
        </Button>
      </div>
    </div>
  );
}
