import { useTranslation } from 'react-i18next';
import type { RecordLine } from '../../../shared/form/form-view.ts';
import { transitionColumn } from '../../../shared/form/promotion-columns.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import style from './cell-drawer.module.css';

interface Props {
  readonly records: readonly RecordLine[];
  /** Of a rate or gap: those in the numerator are marked. */
  readonly isQuotient: boolean;
  /** Opens an organisation on the map. */
  readonly onOpen: (id: string) => void;
}

const rowHeight = 64;

/** The records behind a cell; each opens on the map. */
export function RecordList({ records, isQuotient, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <VirtualList
      testId="form-records"
      label={t('form.records')}
      count={records.length}
      rowHeight={rowHeight}
      selected={-1}
      rowKey={(index) => `${records[index]?.noun} ${records[index]?.id} ${index}`}
      onSelect={(index) => {
        const id = records[index]?.organisationId;
        if (id) onOpen(id);
      }}
      row={(index) => {
        const record = records[index];
        if (!record) return null;
        return (
          <div className={style.record} data-opens={record.organisationId !== null}>
            <span className={style.name}>{record.name}</span>
            {isQuotient && (
              <em className={style.mark}>
                {t(record.counted ? 'form.records-counted' : 'form.records-not-counted')}
              </em>
            )}
            <span className={style.facts}>
              {record.divisionName}
              <Facts record={record} />
            </span>
          </div>
        );
      }}
    />
  );
}

function Facts({ record }: { record: RecordLine }) {
  const { t } = useTranslation();
  const { change, transition, sector, employees, members, partyName, from, to } = record;
  const facts = [
    change && t(`form.column-${change}`),
    transition &&
      `${t(`form.grade-name-${from ?? 'founded'}`)} → ${t(`form.grade-name-${to ?? 'undecided'}`)}（${t(
        `form.column-${transitionColumn(transition)}`,
      )}）`,
    sector && t(`form.sector-${sector}`),
    employees === null ? null : t('form.employees', { count: employees }),
    members === null ? null : t('form.members', { count: members }),
    partyName,
  ].filter((fact) => fact !== null);
  return facts.map((fact) => <span key={fact}>{fact}</span>);
}
