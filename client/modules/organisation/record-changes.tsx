import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { ChangeEntry } from './change-entry.tsx';
import { useChanges } from './detail-query.ts';
import './record-changes.css';

interface Props {
  readonly id: string;
  readonly tree: DivisionTree;
}

/** Who changed what and when; fetched only once somebody opens it. */
export function RecordChanges(props: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="changes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{t('screen.changes')}</h3>
      </summary>
      {open && <ChangeList {...props} />}
    </details>
  );
}

const step = 50;
/** What the server answers at most. */
const most = 500;

function ChangeList({ id, tree }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [limit, setLimit] = useState(step);
  const query = useChanges(id, limit);
  if (query.isError) {
    return (
      <FailureNote
        text={errorText(query.error)}
        retryText={t('screen.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (!query.data) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  const { changes, more, fromSample } = query.data;
  return (
    <>
      <ol className="change-list">
        {changes.map((change) => (
          <ChangeEntry key={change.id} id={id} change={change} tree={tree} />
        ))}
      </ol>
      {more && limit < most && (
        <Button size="small" loading={query.isFetching} onClick={() => setLimit(limit + step)}>
          {t('screen.changes-more')}
        </Button>
      )}
      {!more && fromSample && <p className="change-why">{t('screen.changes-sample')}</p>}
      {!more && !fromSample && changes.length === 0 && (
        <p className="change-why">{t('screen.changes-none')}</p>
      )}
    </>
  );
}
