import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useWayBasis } from './road-queries.ts';
import style from './road-settings.module.css';

/** How ways are found by now, in one sentence, and where the declared factor is set. */
export function BasisLine({ quarter }: { readonly quarter: Quarter }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data, error } = useWayBasis(quarter);
  if (error) return <strong role="alert">{errorText(error)}</strong>;
  if (!data) return <Skeleton.Input active size="small" />;
  const { basis, detour } = data;
  const detourText = t('road.now-detour', { factor: detour.factor, speed: detour.speedKmh });
  return (
    <p className={style.now} data-testid="road-basis">
      <strong>
        {basis.kind === 'detour'
          ? detourText
          : basis.by === 'imported'
            ? t('road.now-imported', { name: basis.name, day: basis.importedOn })
            : t('road.now-service', { name: basis.name })}
      </strong>
      <span className={style.quiet}>
        {basis.kind === 'roads' && basis.by !== 'imported' ? t('road.service-first') : t('road.detour-where')}
      </span>
    </p>
  );
}
