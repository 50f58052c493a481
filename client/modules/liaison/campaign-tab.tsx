import { Button, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DivisionTree } from '../division/division-tree.ts';
import style from './campaign.module.css';
import { CampaignCard } from './campaign-card.tsx';
import { CampaignDrawer } from './campaign-drawer.tsx';
import type { CampaignView } from './plan-queries.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly today: string;
  readonly campaigns: readonly CampaignView[];
  readonly loading: boolean;
  readonly may: boolean;
  readonly onDivision: (code: string) => void;
  /** Shows the cards that carry a campaign. */
  readonly onCards: (campaignId: string) => void;
}

/** 集中组建月: what runs, what is over, how far each division is. */
export function CampaignTab(props: Props) {
  const { tree, divisionCode, today, campaigns, loading, may, onDivision, onCards } = props;
  const { t } = useTranslation();
  const [edited, setEdited] = useState<CampaignView | 'new' | null>(null);
  // A campaign is the city's or a banner's.
  const homes = [...tree.byCode.values()].filter(({ level }) => level === 'city' || level === 'banner');
  const home = homes.find(({ code }) => code === divisionCode) ?? homes[0];
  return (
    <div className={style.list} data-testid="campaigns">
      {may && home && (
        <div className={style.tools}>
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('liaison.campaign-new')}
          </Button>
        </div>
      )}
      {loading && <Skeleton active paragraph={{ rows: 4 }} title={false} />}
      {!loading && campaigns.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('liaison.campaign-empty')} />
      )}
      {campaigns.map((campaign) => (
        <CampaignCard
          key={campaign.id}
          campaign={campaign}
          today={today}
          tree={tree}
          divisionCode={divisionCode}
          may={may && home !== undefined && campaign.own}
          onEdit={() => setEdited(campaign)}
          onDivision={onDivision}
          onCards={() => onCards(campaign.id)}
        />
      ))}
      {edited && home && (
        <CampaignDrawer
          campaign={edited === 'new' ? null : edited}
          homes={homes}
          home={home.code}
          today={today}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
