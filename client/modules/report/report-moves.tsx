import { useTranslation } from 'react-i18next';
import type { ReportTasks, ReportView } from '../../../shared/report/report-view.ts';
import { rpc } from '../../api/rpc.ts';
import { HandIn } from './hand-in.tsx';
import { moveAlone } from './move-alone.ts';
import { NotedMove } from './noted-move.tsx';
import { useReasonText } from './reason-text.ts';
import style from './report-panel.module.css';

interface Props {
  readonly report: ReportView;
  readonly tasks: ReportTasks | undefined;
  readonly divisionName: string;
}

/** The steps that are this account's, each with its reason when it cannot be taken now. */
export function ReportMoves({ report, tasks, divisionName }: Props) {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  const { divisionCode, quarter, moves, revision, comments } = report;
  const of = { report, divisionName };
  const unsent = comments.filter(({ removable }) => removable).length;
  const shown = (['accept', 'sendBack', 'publish', 'correct'] as const).filter((kind) =>
    isOffered(kind, report),
  );
  // One sentence is enough when all wait for the same.
  const reasons = new Set(shown.flatMap((kind) => (moves[kind] ? [reasonText(moves[kind])] : [])));
  return (
    <div className={style.foot} data-testid="report-moves">
      <HandIn {...of} tasks={tasks} />
      {[...reasons].map((reason) => (
        <p key={reason} className={style.why}>
          {reason}
        </p>
      ))}
      {shown.length > 0 && (
        <div className={style.buttons}>
          {shown.includes('sendBack') && (
            <NotedMove
              {...of}
              kind="send-back"
              reason={moves.sendBack}
              doneText={t('reportScreen.sent-back')}
              needsNote={unsent === 0}
              run={(note) => rpc.report.sendBack.mutate({ divisionCode, quarter, note })}
            >
              {unsent > 0 && <p>{t('reportScreen.send-back-comments', { count: unsent })}</p>}
            </NotedMove>
          )}
          {shown.includes('accept') && (
            <NotedMove
              {...of}
              kind="accept"
              reason={moves.accept}
              doneText={t('reportScreen.accepted')}
              needsNote={false}
              run={(note) =>
                moveAlone(rpc.report.accept.mutate({ divisionCodes: [divisionCode], quarter, note }))
              }
            >
              <p>{t('reportScreen.accept-after')}</p>
            </NotedMove>
          )}
          {shown.includes('publish') && (
            <NotedMove
              {...of}
              kind="publish"
              reason={moves.publish}
              doneText={t('reportScreen.published')}
              needsNote={null}
              run={() => moveAlone(rpc.report.publish.mutate({ divisionCodes: [divisionCode], quarter }))}
            >
              <p>{t('reportScreen.publish-after')}</p>
            </NotedMove>
          )}
          {shown.includes('correct') && (
            <NotedMove
              {...of}
              kind="correct"
              reason={moves.correct}
              doneText={t('reportScreen.corrected')}
              needsNote
              run={(reason) => rpc.report.correct.mutate({ divisionCode, quarter, reason })}
            >
              <p>{t('reportScreen.correct-after', { revision: revision + 1, published: revision })}</p>
            </NotedMove>
          )}
        </div>
      )}
    </div>
  );
}

/** A step is shown where it is next, or is kept from being so by something that can be settled. */
function isOffered(
  kind: 'accept' | 'sendBack' | 'publish' | 'correct',
  { moves, status }: ReportView,
): boolean {
  const reason = moves[kind];
  if (reason === undefined) return false;
  return reason === null || !reason.code.startsWith('is-') || (kind === 'publish' && status === 'submitted');
}
