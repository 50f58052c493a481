import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { campaignDay, tallyCampaign } from '../../../shared/liaison/campaign.ts';
import { rpc } from '../../api/rpc.ts';
import { ancestorAt, type DivisionTree } from '../division/division-tree.ts';
import { dateText } from '../report/date-text.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import style from './campaign.module.css';
import type { CampaignView } from './plan-queries.ts';

interface Props {
  readonly campaign: CampaignView;
  readonly today: string;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly may: boolean;
  readonly onEdit: () => void;
  readonly onDivision: (code: string) => void;
  readonly onCards: () => void;
}

/** One campaign: day n of m, its sums against the goal, and each division's. */
export function CampaignCard(props: Props) {
  const { campaign, today, tree, divisionCode, may, onEdit, onDivision, onCards } = props;
  const { t, i18n } = useTranslation();
  const { busy, write } = useUndoableWrite();
  const { fromDate, toDate, goal, closed } = campaign;
  const day = campaignDay(campaign, today);
  // Below the city by banner, below that by township.
  const level = tree.byCode.get(divisionCode)?.level === 'city' ? 'banner' : 'township';
  const { all, byDivision } = tallyCampaign(campaign.cards, (code) => ancestorAt(tree, code, level));
  const rows = [...byDivision].sort((a, b) => b[1].carded - a[1].carded || (a[0] < b[0] ? -1 : 1));
  const from = dateText(fromDate, i18n.language);
  const standing = closed
    ? t('liaison.campaign-closed')
    : day.when === 'ahead'
      ? t('liaison.campaign-ahead', { from })
      : day.when === 'over'
        ? t('liaison.campaign-over')
        : t('liaison.campaign-running', { day: day.day, of: day.of });
  const setClosed = (next: boolean) => {
    const { own: _own, cards: _cards, version, ...facts } = campaign;
    return write({
      send: () => rpc.liaison.saveCampaign.mutate({ ...facts, expectedVersion: version, closed: next }),
      say: () => t('liaison.saved', { name: campaign.name }),
      undoable: false,
    });
  };
  return (
    <article className={style.campaign} data-testid="campaign" data-campaign={campaign.name}>
      <header>
        <h2>{campaign.name}</h2>
        <span>
          {tree.byCode.get(campaign.divisionCode)?.name}{' '}
          {t('liaison.campaign-dates', { from, to: dateText(toDate, i18n.language) })}
        </span>
        <strong data-testid="campaign-day">{standing}</strong>
        <div className={style.actions}>
          <Button size="small" onClick={onCards}>
            {t('liaison.campaign-show-cards')}
          </Button>
          {may && (
            <>
              <Button size="small" onClick={onEdit}>
                {t('liaison.campaign-edit')}
              </Button>
              <Button size="small" loading={busy} onClick={() => void setClosed(!closed)}>
                {t(closed ? 'liaison.campaign-reopen' : 'liaison.campaign-close')}
              </Button>
            </>
          )}
        </div>
      </header>
      <div className={style.day} aria-hidden="true">
        <i style={{ width: `${(100 * day.day) / day.of}%` }} />
      </div>
      <dl className={style.sums} data-testid="campaign-sums">
        <div>
          <dt>{t('liaison.campaign-carded')}</dt>
          <dd>{all.carded}</dd>
        </div>
        <div>
          <dt>{t('liaison.campaign-step-done')}</dt>
          <dd>{all.stepDone}</dd>
        </div>
        <div>
          <dt>{t('liaison.campaign-formed')}</dt>
          <dd>{all.formed}</dd>
          <dd className={style.goal}>
            {goal === null
              ? t('liaison.campaign-no-goal')
              : all.formed >= goal
                ? t('liaison.campaign-goal-reached', { goal })
                : t('liaison.campaign-goal-text', { goal, rest: goal - all.formed })}
          </dd>
        </div>
      </dl>
      {rows.length > 0 && (
        <table className={style.table}>
          <caption>{t('liaison.campaign-by-division')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('liaison.division')}</th>
              <th scope="col">{t('liaison.campaign-carded')}</th>
              <th scope="col">{t('liaison.campaign-step-done')}</th>
              <th scope="col">{t('liaison.campaign-formed')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([code, tally]) => (
              <tr key={code}>
                <th scope="row">
                  <button type="button" onClick={() => onDivision(code)}>
                    {tree.byCode.get(code)?.name ?? code}
                  </button>
                </th>
                <td>{tally.carded}</td>
                <td>{tally.stepDone}</td>
                <td>{tally.formed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={style.rule}>{t('liaison.campaign-rule')}</p>
    </article>
  );
}
