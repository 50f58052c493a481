import { Button, Checkbox, Input, InputNumber } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type GradingScores,
  type GradingStandard,
  missingItems,
  type ScoringStage,
  scoringStages,
} from '../../../shared/grading.ts';
import { fillFull, givenScore, type ScoreDraft } from './score-draft.ts';
import style from './score-form.module.css';

interface Props {
  readonly standard: GradingStandard;
  readonly scores: GradingScores;
  /** The stage whose points are entered; the ones before it stand beside. Null: nothing can be entered. */
  readonly stage: ScoringStage | null;
  readonly draft: ScoreDraft;
  readonly onChange: (draft: ScoreDraft) => void;
}

/** 评分表: points by item with their maximum, vetoes, a word; the total runs along below. */
export function ScoreForm({ standard, scores, stage, draft, onChange }: Props) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const items = standard.items.filter(({ veto }) => !veto);
  const vetoes = standard.items.filter(({ veto }) => veto);
  const shown = scoringStages.filter((each) => each !== stage && scores[each]);
  const given = givenScore(standard, draft);
  const missing = missingItems(standard, given).length;
  const walk = (event: KeyboardEvent, at: number) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const inputs = body.current?.querySelectorAll<HTMLInputElement>('input[data-points]');
    const next = inputs?.[at + step];
    next?.focus();
    next?.select();
  };
  const cellOf = (of: ScoringStage, key: string) => scores[of]?.points[key] ?? '—';
  return (
    <div className={style.form} data-testid="score-form">
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('grading.column-item')}</th>
            {shown.map((each) => (
              <th key={each} scope="col" className={style.number}>
                {t(`grading.score-${each}`)}
              </th>
            ))}
            {stage && (
              <th scope="col" className={style.number}>
                {t(`grading.score-${stage}`)}
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={body}>
          {items.map(({ key, name, hint, points }, at) => (
            <tr key={key}>
              <th scope="row">
                {name} <span className={style.quiet}>{t('grading.full', { points })}</span>
                {hint !== '' && <span className={style.hint}>{hint}</span>}
              </th>
              {shown.map((each) => (
                <td key={each} className={style.number}>
                  {cellOf(each, key)}
                </td>
              ))}
              {stage && (
                <td className={style.number}>
                  <InputNumber<number>
                    min={0}
                    max={points}
                    keyboard={false}
                    controls={false}
                    className={style.points ?? ''}
                    styles={{ input: { textAlign: 'right' } }}
                    value={draft.points[key] ?? null}
                    data-points={key}
                    aria-label={t('grading.points-of', { item: name, points })}
                    onFocus={({ target }) => target.select()}
                    onKeyDown={(event) => walk(event, at)}
                    onChange={(value) =>
                      onChange({
                        ...draft,
                        points: {
                          ...draft.points,
                          [key]: value === null ? null : Math.round(value * 2) / 2,
                        },
                      })
                    }
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {stage && (
        <div className={style.tools}>
          <span className={style.quiet}>{t('grading.keys')}</span>
          <Button size="small" disabled={missing === 0} onClick={() => onChange(fillFull(standard, draft))}>
            {t('grading.fill-full')}
          </Button>
        </div>
      )}
      <fieldset className={style.vetoes}>
        <legend>{t('grading.vetoes')}</legend>
        {vetoes.map(({ key, name, hint }) => (
          <Checkbox
            key={key}
            disabled={stage === null}
            checked={draft.vetoes.includes(key)}
            onChange={({ target }) =>
              onChange({
                ...draft,
                vetoes: target.checked ? [...draft.vetoes, key] : draft.vetoes.filter((each) => each !== key),
              })
            }
          >
            {name} <span className={style.quiet}>{hint}</span>
          </Checkbox>
        ))}
      </fieldset>
      {stage && (
        <Input.TextArea
          value={draft.note}
          maxLength={500}
          autoSize={{ minRows: 1, maxRows: 4 }}
          aria-label={t('grading.note')}
          placeholder={t('grading.note-hint')}
          onChange={({ target }) => onChange({ ...draft, note: target.value })}
        />
      )}
    </div>
  );
}
