import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import style from '../plan.module.css';
import { useWayText } from '../use-way-text.ts';
import type { AssignRow } from './assign-rows.ts';

interface Props {
  readonly rows: readonly AssignRow[];
  readonly picked: string | null;
  readonly onPick: (organisationId: string) => void;
}

/** Organisation, venue, time and way; of those without a place the reason. Choosing a row shows it on the map and lets it be corrected. */
export function AssignList({ rows, picked, onPick }: Props) {
  const { t } = useTranslation();
  const way = useWayText();
  if (rows.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('venuePlan.list-empty')} />;
  return (
    <VirtualList
      count={rows.length}
      rowHeight={56}
      label={t('venuePlan.list')}
      selected={rows.findIndex(({ organisationId }) => organisationId === picked)}
      rowKey={(index) => rows[index]?.organisationId ?? ''}
      onSelect={(index) => {
        const row = rows[index];
        if (row) onPick(row.organisationId);
      }}
      testId="assign-table"
      row={(index) => {
        const row = rows[index];
        if (!row) return null;
        const { name, people, meeting, venueName, unserved, byHand } = row;
        return (
          <div className={style.row}>
            <span className={style.rowName}>{name}</span>
            <span className={style.rowFigure}>
              {meeting ? way.distance(meeting.metres) : t('venuePlan.people', { count: people })}
            </span>
            <span className={style.rowSub}>
              {meeting
                ? `→ ${venueName} · ${way.slot(meeting.slot)}`
                : unserved && t(`venuePlan.unserved.${unserved.reason}`, unserved.params)}
            </span>
            {byHand && <span className={style.byHand}>{t('venuePlan.by-hand')}</span>}
          </div>
        );
      }}
    />
  );
}
