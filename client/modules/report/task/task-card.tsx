import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import style from './task-card.module.css';
import type { TaskKey, TaskProgress } from './task-progress.ts';

interface Props {
  readonly task: TaskKey;
  readonly title: string;
  /** How much there is, in words. */
  readonly facts: string;
  readonly progress: TaskProgress;
  /** Nothing is done here by who looks: neither ticks nor numbers of what is open. */
  readonly reading: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Done without opening the card. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One task of the quarter: what it is, whether it is done, and inside how to do it. */
export function TaskCard(props: Props) {
  const { task, title, facts, progress, reading, open, onToggle, action, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const head = (
    <>
      {!reading && (
        <span
          className={style.mark}
          data-done={progress.open === 0}
          role="img"
          aria-label={
            progress.open === 0 ? t('reportScreen.done') : t('reportScreen.open', { count: progress.open })
          }
        >
          {progress.open === 0 ? '✓' : progress.open}
        </span>
      )}
      <span className={style.title}>{title}</span>
      <span className={style.facts}>{facts}</span>
    </>
  );
  return (
    <section className={style.card} data-task={task} data-reading={reading}>
      <h3>
        {children ? (
          <button
            type="button"
            className={style.head}
            aria-expanded={open}
            aria-controls={id}
            onClick={onToggle}
          >
            {head}
          </button>
        ) : (
          <span className={style.head}>{head}</span>
        )}
      </h3>
      {action && <div className={style.action}>{action}</div>}
      {children && (
        <div id={id} hidden={!open}>
          {open && children}
        </div>
      )}
    </section>
  );
}
