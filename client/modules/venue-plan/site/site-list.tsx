import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { sixHaves } from '../../../../shared/venue.ts';
import type { SitePlanResult, SuggestedSite } from '../../../../shared/venue-plan.ts';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import style from '../plan.module.css';
import type { PlanNames } from '../plan-names.ts';
import { useWayText } from '../use-way-text.ts';

interface Props {
  readonly result: SitePlanResult;
  readonly names: PlanNames;
  readonly picked: string | null;
  readonly onPick: (siteId: string) => void;
}

const rowHeight = 36;

/** The suggested places, each with what it brings; a picked one with who gains by it. */
export function SiteList({ result, names, picked, onPick }: Props) {
  const { t } = useTranslation();
  if (result.sites.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('venuePlan.site-empty')} />;
  return (
    <ol className={style.sites} data-testid="site-list">
      {result.sites.map((site, at) => (
        <li key={site.id}>
          <button
            type="button"
            className={style.site}
            aria-expanded={site.id === picked}
            onClick={() => onPick(site.id)}
          >
            <SiteFacts site={site} first={at === 0} wanted={result.wanted} />
          </button>
          {site.id === picked && site.organisationIds.length > 0 && (
            <div
              className={style.gainers}
              style={{ height: Math.min(6.5, site.organisationIds.length) * rowHeight + 1 }}
            >
              <VirtualList
                count={site.organisationIds.length}
                rowHeight={rowHeight}
                label={t('venuePlan.gainers', { name: site.name })}
                selected={-1}
                rowKey={(index) => site.organisationIds[index] ?? ''}
                onSelect={() => {}}
                testId="site-gainers"
                row={(index) => {
                  const id = site.organisationIds[index] ?? '';
                  return <span className={style.gainer}>{names.organisations.get(id)?.name ?? id}</span>;
                }}
              />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

interface FactsProps {
  readonly site: SuggestedSite;
  readonly first: boolean;
  readonly wanted: number;
}

function SiteFacts({ site, first, wanted }: FactsProps) {
  const { t } = useTranslation();
  const way = useWayText();
  const { name, kind, gain, gainAlone, savedMetres, slots, added, missing } = site;
  const have = (key: string) => (sixHaves.some((each) => each === key) ? t(`venue.have.${key}`) : key);
  const lines = [
    first || gain === gainAlone
      ? t('venuePlan.site-solves', { gain, wanted })
      : t('venuePlan.site-adds', { gain, alone: gainAlone, wanted }),
    ...(savedMetres > 0 ? [t('venuePlan.site-saves', { saved: way.distance(savedMetres) })] : []),
    t(`venuePlan.site-how-${kind}`, {
      slots,
      hours: added.map(way.slot).join(t('venuePlan.list-join')),
      haves: missing.map(have).join(t('venuePlan.list-join')),
    }),
  ];
  return (
    <>
      <strong>{name}</strong>
      <span className={style.tag}>{t(`venuePlan.candidate-${kind}`)}</span>
      {lines.map((line, at) => (
        <span key={line} className={at === 0 ? style.siteGain : style.rowSub}>
          {line}
        </span>
      ))}
    </>
  );
}
