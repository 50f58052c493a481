import { Button, Popconfirm, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { NetworkFigures } from './network-figures.tsx';
import { NetworkWarnings } from './network-warnings.tsx';
import { type Network, useActivate, useRemove } from './road-queries.ts';
import style from './road-settings.module.css';

/** One imported network: what was read of it, what is wrong with it, and whether it is used. */
export function NetworkCard({ network, may }: { readonly network: Network; readonly may: boolean }) {
  const { t } = useTranslation();
  const { id, name, importedOn, active, report } = network;
  const activate = useActivate(t('road.activate-done', { name }));
  const remove = useRemove(t('road.remove-done'));
  return (
    <article className={style.card} aria-label={name} data-testid="road-network">
      <header className={style.cardHead}>
        <h3>{name}</h3>
        {active && <Tag color="green">{t('road.active')}</Tag>}
        <span className={style.quiet}>
          {t(`road.format.${report.format}`)} · {t('road.imported-on', { day: importedOn })}
        </span>
        {may && !active && (
          <span className={style.actions}>
            <Button
              type="primary"
              loading={activate.isPending}
              onClick={() => activate.mutate(id)}
              data-testid="road-activate"
            >
              {t('road.activate')}
            </Button>
            <Popconfirm
              title={t('road.remove-ask', { name })}
              okText={t('road.remove')}
              onConfirm={() => remove.mutate(id)}
            >
              <Button loading={remove.isPending}>{t('road.remove')}</Button>
            </Popconfirm>
          </span>
        )}
      </header>
      <NetworkWarnings report={report} />
      <NetworkFigures report={report} />
    </article>
  );
}
