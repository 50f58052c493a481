import { Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TabBar } from '../../ui/tab-bar.tsx';
import { useMay } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { BulkBar } from './bulk-bar.tsx';
import { CampaignTab } from './campaign-tab.tsx';
import { PlanDrawer } from './plan-drawer.tsx';
import { PlanFigures } from './plan-figures.tsx';
import { filterCards, noPlanFilter } from './plan-filter.ts';
import { PlanFilterBar } from './plan-filter-bar.tsx';
import { useCampaigns, usePlans } from './plan-queries.ts';
import { PlanTable } from './plan-table.tsx';
import style from './plans.module.css';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly onDivision: (code: string) => void;
  /** Opens a record on the map. */
  readonly onOpenOrganisation: (id: string) => void;
}

type Tab = 'cards' | 'campaigns';

/** 一企一策: one card for each unorganised above-scale enterprise, what is missing or overdue first; and the campaigns over them. */
export function PlansPage({ tree, divisionCode, quarter, onDivision, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const may = useMay('registry.write');
  const { query, cards, today } = usePlans(divisionCode, quarter);
  const campaigns = useCampaigns(divisionCode, quarter);
  const known = campaigns.data?.campaigns ?? [];
  const [tab, setTab] = useState<Tab>('cards');
  const [filter, setFilter] = useState(noPlanFilter);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = filterCards(cards, filter);
  const open = cards.find(({ organisationId }) => organisationId === openId);
  const next = shown[shown.findIndex(({ organisationId }) => organisationId === openId) + 1];
  const picked = cards.filter(({ organisationId }) => chosen.includes(organisationId));
  return (
    <main className={style.page} data-testid="plans-page">
      <header className={style.head}>
        <h1>{t('liaison.title')}</h1>
        <span className={style.quiet}>
          {tree.byCode.get(divisionCode)?.name} · {quarterText(quarter)}
        </span>
        <p className={style.quiet}>{t('liaison.intro')}</p>
      </header>
      <TabBar<Tab>
        label={t('liaison.tabs')}
        tabs={(['cards', 'campaigns'] as const).map((key) => ({ key, label: t(`liaison.tab-${key}`) }))}
        value={tab}
        onChange={setTab}
      />
      {query.isError ? (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      ) : tab === 'campaigns' ? (
        <CampaignTab
          tree={tree}
          divisionCode={divisionCode}
          today={today}
          campaigns={known}
          loading={campaigns.isPending}
          may={may}
          onDivision={onDivision}
          onCards={(campaignId) => {
            setFilter({ ...noPlanFilter, campaignId });
            setTab('cards');
          }}
        />
      ) : (
        <>
          <PlanFigures
            cards={cards}
            state={filter.state}
            onState={(state) => setFilter({ ...filter, state })}
          />
          <PlanFilterBar filter={filter} campaigns={known} count={shown.length} onFilter={setFilter} />
          {query.data && cards.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('liaison.none-yet')} />
          ) : (
            <PlanTable
              cards={shown}
              today={today}
              loading={query.isPending}
              tree={tree}
              chosen={may ? chosen : null}
              onChosen={setChosen}
              onOpen={({ organisationId }) => setOpenId(organisationId)}
              onMap={onOpenOrganisation}
            />
          )}
          {picked.length > 0 && (
            <BulkBar
              chosen={picked}
              today={today}
              quarter={quarter}
              campaigns={known}
              onDone={() => setChosen([])}
            />
          )}
        </>
      )}
      {open && (
        <PlanDrawer
          key={open.organisationId}
          card={open}
          today={today}
          quarter={quarter}
          tree={tree}
          campaigns={known}
          may={may}
          onNext={next ? () => setOpenId(next.organisationId) : null}
          onMap={onOpenOrganisation}
          onClose={() => setOpenId(null)}
        />
      )}
    </main>
  );
}
