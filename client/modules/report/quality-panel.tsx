import { Empty, Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityField } from '../../../shared/report/quality-rule.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import type { FindingsQuery } from './findings-query.ts';
import { groupFindings } from './group-findings.ts';
import style from './quality-panel.module.css';
import { RuleGroup } from './rule-group.tsx';

export interface QualityPanelProps {
  readonly query: FindingsQuery;
  readonly tree: DivisionTree;
  /** The rule whose findings are shown; at most one at a time, so that all rules stay in sight. */
  readonly openCode: string | null;
  readonly selectedId: string | null;
  /** Whether the quarter still holds the organisation, and whether it has a place. */
  readonly stateOf: (id: string) => 'absent' | 'unlocated' | 'located';
  readonly onOpenCode: (code: string | null) => void;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly onPlace: (id: string) => void;
  /** Opens the record's form at a field. */
  readonly onEdit: (id: string, field: QualityField) => void;
}

/** What has to be corrected or confirmed before the quarter is handed in, rule by rule, each with how to mend it. */
export function QualityPanel(props: QualityPanelProps) {
  const { query, openCode, onOpenCode } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const groups = useMemo(() => groupFindings(query.data?.findings ?? []), [query.data]);
  return (
    <section className={style.panel} aria-label={t('report.title')} data-testid="quality-panel">
      {query.isError ? (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      ) : !query.data ? (
        <Skeleton active className={style.loading} paragraph={{ rows: 6 }} title={false} />
      ) : (
        <>
          <p className={style.summary}>
            <strong data-severity="error">{t('report.errors', { count: query.data.errors })}</strong>
            <strong data-severity="warning">{t('report.warnings', { count: query.data.warnings })}</strong>
            <span>{t('report.scope')}</span>
          </p>
          {groups.length === 0 && (
            <Empty
              className={style.none}
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={t('report.none')}
            />
          )}
          {groups.map((group) => (
            <RuleGroup
              key={group.code}
              {...props}
              group={group}
              open={group.code === openCode}
              onToggle={() => onOpenCode(group.code === openCode ? null : group.code)}
            />
          ))}
        </>
      )}
    </section>
  );
}
