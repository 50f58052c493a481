import type { ReportTasks } from '../../../../shared/report/report-view.ts';
import { RecordRow } from './record-row.tsx';
import style from './task-card.module.css';
import type { TaskGestures } from './task-gestures.ts';
import { unlocatedRule } from './task-progress.ts';
import { RuleBody } from './task-rule.tsx';
import type { useAnswer } from './use-answer.ts';

interface Props {
  readonly tasks: ReportTasks;
  readonly gestures: TaskGestures;
  readonly answering: ReturnType<typeof useAnswer> | null;
}

/** What is not on the map yet: placed from here, or explained. */
export function UnlocatedList({ tasks, gestures, answering }: Props) {
  const findings = tasks.warnings.filter(({ code }) => code === unlocatedRule);
  const found = new Set(findings.map(({ organisationId }) => organisationId));
  const others = tasks.unlocated.filter(({ organisationId }) => !found.has(organisationId));
  return (
    <>
      <RuleBody
        group={{ code: unlocatedRule, severity: 'warning', findings }}
        gestures={gestures}
        answering={answering}
        bare
        unanswered={findings.filter(({ answer }) => answer === null)}
      />
      {others.length > 0 && (
        <ul className={style.rows}>
          {others.map(({ organisationId, name }) => (
            <RecordRow key={organisationId} id={organisationId} name={name} gestures={gestures} />
          ))}
        </ul>
      )}
    </>
  );
}
