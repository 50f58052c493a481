import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';

interface Target {
  readonly id: string;
  readonly name: string;
  /** Of the assignment in force; null: there was never one. */
  readonly assignmentVersion: number | null;
}

/** Gives organisations to an instructor, or takes them away (null). Answers whether it was done. */
export function useAssign(quarter: Quarter) {
  const { t } = useTranslation();
  const { busy, write } = useUndoableWrite();
  return {
    busy,
    assign: (instructorId: string | null, organisations: readonly Target[]) =>
      write({
        send: () =>
          rpc.instructor.assign.mutate({
            quarter,
            instructorId,
            organisations: organisations.map(({ id, assignmentVersion }) => ({
              id,
              expectedVersion: assignmentVersion,
            })),
          }),
        say: ({ count }) =>
          instructorId === null
            ? t('instructor.unassigned', { name: organisations[0]?.name ?? '' })
            : t('instructor.assigned', { count }),
      }),
  };
}
