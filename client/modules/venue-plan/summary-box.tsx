import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import style from './plan.module.css';
import type { PlanSearch } from './use-plan-solution.ts';
import { useWayText } from './use-way-text.ts';

/** What a result comes to: one line to be read at once, and what else is to be known of it. */
export interface PlanHeadline {
  readonly headline: string;
  readonly facts: readonly string[];
}

interface Props {
  readonly search: PlanSearch;
  /** The problem itself is being fetched. */
  readonly fetching: boolean;
  /** Nobody was picked yet. */
  readonly nobody: boolean;
  readonly text: PlanHeadline | null;
  readonly testId: string;
}

/** Always in sight: the result of the rules as they are now, how far the search is, and how ways were measured. */
export function SummaryBox({ search, fetching, nobody, text, testId }: Props) {
  const { t } = useTranslation();
  const way = useWayText();
  const { solution, current, progress, failed, stop } = search;
  const busy = !nobody && (fetching || !current);
  if (nobody || failed || !text || !solution)
    return (
      <section className={style.summary} aria-busy={busy} data-testid={testId}>
        <p className={style.quiet}>
          {t(
            nobody
              ? 'venuePlan.nobody'
              : failed
                ? 'venuePlan.solve-failed'
                : fetching
                  ? 'venuePlan.fetching'
                  : 'venuePlan.solving',
          )}
        </p>
        {busy && !failed && (
          <Progress percent={0} size="small" showInfo={false} aria-label={t('venuePlan.solving')} />
        )}
      </section>
    );
  return (
    <section className={style.summary} aria-live="polite" aria-busy={busy} data-testid={testId}>
      <p className={style.headline} data-stale={busy}>
        {text.headline}
      </p>
      <p className={style.facts}>{text.facts.join(t('venuePlan.join'))}</p>
      <p className={style.quiet}>{way.basis(solution.result.basis)}</p>
      {busy && (
        <div className={style.progress}>
          <Progress
            percent={fetching || progress === null ? 0 : Math.round(100 * progress)}
            size="small"
            showInfo={false}
            aria-label={t('venuePlan.solving')}
          />
          {!fetching && (
            <Button size="small" onClick={stop} data-testid="solve-stop">
              {t('venuePlan.stop')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
