import { useTranslation } from 'react-i18next';
import type { ReportStatus } from '../../../shared/report/report-status.ts';
import style from './status-chip.module.css';

/** The word of a status behind its dot; the dot alone would say nothing to who cannot see colours. */
export function StatusDot({ status }: { readonly status: ReportStatus }) {
  const { t } = useTranslation();
  return (
    <span className={style.status} data-status={status}>
      <span className={style.dot} data-status={status} />
      {t(`reportScreen.status-${status}`)}
    </span>
  );
}
