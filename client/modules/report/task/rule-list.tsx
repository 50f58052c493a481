import { useMemo, useState } from 'react';
import type { AnswerableFinding } from '../../../../shared/report/report-view.ts';
import { groupFindings } from '../group-findings.ts';
import type { TaskGestures } from './task-gestures.ts';
import { TaskRule } from './task-rule.tsx';
import type { useAnswer } from './use-answer.ts';

interface Props {
  readonly findings: readonly AnswerableFinding[];
  readonly gestures: TaskGestures;
  readonly answering: ReturnType<typeof useAnswer> | null;
}

/** Findings rule by rule; one rule is open at a time, so that all stay in sight. */
export function RuleList({ findings, gestures, answering }: Props) {
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  // Until somebody chooses, a single rule needs no click.
  const open = chosen === undefined && groups.length === 1 ? (groups[0]?.code ?? null) : chosen;
  return groups.map((group) => (
    <TaskRule
      key={group.code}
      group={group}
      gestures={gestures}
      answering={answering}
      open={group.code === open}
      onToggle={() => setChosen(group.code === open ? null : group.code)}
    />
  ));
}
