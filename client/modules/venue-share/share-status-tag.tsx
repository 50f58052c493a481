import { useTranslation } from 'react-i18next';
import type { ShareStatus } from '../../../shared/venue-share.ts';
import style from './share.module.css';

/** Where a share stands; filled once it is agreed, framed before, faint afterwards. */
export function ShareStatusTag({ status }: { readonly status: ShareStatus }) {
  const { t } = useTranslation();
  return (
    <span className={style.status} data-status={status}>
      {t(`venueShare.status.${status}`)}
    </span>
  );
}
