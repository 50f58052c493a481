import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDisconnected, type RoadReport } from '../../../shared/road/road-report.ts';
import { kilometres, percent } from './figure-text.ts';
import style from './road-settings.module.css';

/** What whoever makes the network active should know: parts that cannot be reached, one-way marks nobody can read. */
export function NetworkWarnings({ report }: { readonly report: RoadReport }) {
  const { t } = useTranslation();
  const { components, largestShare, apart, unreadOneWays } = report;
  return (
    <>
      {isDisconnected(report) && (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {t('road.disconnected', { count: components, share: percent(largestShare) })}
              <ul className={style.parts}>
                {apart.map(({ lengthMetres, at: [lng, lat] }) => (
                  <li key={`${lng} ${lat}`}>
                    {t('road.apart-at', {
                      km: kilometres(lengthMetres),
                      lng: lng.toFixed(4),
                      lat: lat.toFixed(4),
                    })}
                  </li>
                ))}
              </ul>
            </>
          }
        />
      )}
      {unreadOneWays > 0 && (
        <Alert type="warning" showIcon title={t('road.unread-one-way', { count: unreadOneWays })} />
      )}
    </>
  );
}
