import { useTranslation } from 'react-i18next';
import type { ReportStatus } from '../../../shared/report/report-status.ts';
import type { BoardRow } from '../../../shared/report/report-view.ts';
import { useBoard } from './report-queries.ts';
import style from './status-chip.module.css';
import { isPublished, summaryChip, unitChip } from './status-text.ts';

interface Props {
  readonly divisionCode: string;
  readonly quarter: string;
  /** Leads on: to the report of a unit, to the board of a banner or city. */
  readonly onOpen?: (unit: boolean) => void;
}

interface ShownStatus {
  readonly text: string;
  readonly dot: ReportStatus;
  /** What is said of the content while it may still change: a key, or null. */
  readonly unsettled: string | null;
  /** A reporting unit, not a banner or city. */
  readonly unit: boolean;
}

/** What a division and quarter say of their state; null until it is known, and where nothing reports. */
function useShownStatus(divisionCode: string, quarter: string): ShownStatus | null {
  const { t } = useTranslation();
  const rows = useBoard(divisionCode, quarter).board?.rows;
  if (!rows || rows.length === 0) return null;
  const [only] = rows;
  if (only?.divisionCode === divisionCode) {
    const { key, params } = unitChip(only);
    const status = t(`reportScreen.status-${only.status}`);
    return {
      text: t(key, { ...params, status }),
      dot: only.status,
      unsettled: unsettledKey(only),
      unit: true,
    };
  }
  const { key, params } = summaryChip(rows);
  return {
    text: t(key, { ...params }),
    dot: rows.every(isPublished) ? 'published' : 'draft',
    unsettled: rows.every(({ status }) => status === 'published') ? null : 'reportScreen.not-all-published',
    unit: false,
  };
}

function unsettledKey({ status, revision }: BoardRow): string | null {
  if (status === 'published') return null;
  return revision > 1 ? 'reportScreen.correction-not-published' : 'reportScreen.not-published';
}

/** 「2026Q3 · 草稿 · 尚未发布」: where the shown division and quarter stand. */
export function ReportStatusChip({ divisionCode, quarter, onOpen }: Props) {
  const { t } = useTranslation();
  const shown = useShownStatus(divisionCode, quarter);
  if (!shown) return null;
  const content = (
    <>
      <span className={style.dot} data-status={shown.dot} />
      <span className={style.text}>
        {quarter} · {shown.text}
      </span>
    </>
  );
  return onOpen ? (
    <button
      type="button"
      className={style.chip}
      data-testid="report-status"
      title={t(shown.unit ? 'reportScreen.chip-open-report' : 'reportScreen.chip-open-board')}
      onClick={() => onOpen(shown.unit)}
    >
      {content}
    </button>
  ) : (
    <span className={style.status} data-testid="report-status">
      {content}
    </span>
  );
}

/** A line above what is shown of a quarter that is not published, or not by all; nothing once it is. */
export function UnpublishedLine({ divisionCode, quarter }: Omit<Props, 'onOpen'>) {
  const { t } = useTranslation();
  const shown = useShownStatus(divisionCode, quarter);
  if (!shown || shown.unsettled === null) return null;
  return (
    <p className={style.line} role="note" data-testid="unpublished">
      {t(shown.unsettled)}
    </p>
  );
}
