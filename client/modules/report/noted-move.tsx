import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveReason, ReportView } from '../../../shared/report/report-view.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { MoveButton } from './move-button.tsx';
import style from './report-panel.module.css';
import { useReportChange } from './use-report-change.ts';

interface Props {
  readonly report: ReportView;
  readonly divisionName: string;
  /** Its texts lie below `reportScreen.<kind>`. */
  readonly kind: 'accept' | 'send-back' | 'publish' | 'correct';
  readonly reason: MoveReason | null | undefined;
  readonly doneText: string;
  /** Null: nothing can be said with it. */
  readonly needsNote: boolean | null;
  readonly children: ReactNode;
  readonly run: (note: string) => Promise<unknown>;
}

const noteTexts = {
  accept: { label: 'reportScreen.note', hint: 'reportScreen.note' },
  publish: { label: 'reportScreen.note', hint: 'reportScreen.note' },
  'send-back': { label: 'reportScreen.send-back-note', hint: 'reportScreen.send-back-hint' },
  correct: { label: 'reportScreen.correct-reason', hint: 'reportScreen.correct-hint' },
};

/** A step of who reviews, with what is said along with it. */
export function NotedMove(props: Props) {
  const { report, divisionName, kind, reason, doneText, needsNote, children, run } = props;
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const [note, setNote] = useState('');
  const move = useReportChange(run, () => doneText);
  const texts = noteTexts[kind];
  return (
    <MoveButton
      text={t(`reportScreen.${kind}`)}
      title={t(`reportScreen.${kind}-title`, {
        division: divisionName,
        quarter: quarterText(report.quarter),
      })}
      okText={t(`reportScreen.${kind}`)}
      cancelText={t('reportScreen.cancel')}
      primary={kind === 'accept' || kind === 'publish'}
      disabled={reason !== null}
      busy={move.isPending}
      unready={needsNote === true && note.trim() === ''}
      onOk={(close) => move.mutate(note.trim(), { onSuccess: close })}
    >
      <div className={style.fields}>
        {children}
        {needsNote !== null && (
          <Input.TextArea
            value={note}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            aria-label={t(texts.label)}
            placeholder={t(texts.hint)}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </div>
    </MoveButton>
  );
}
