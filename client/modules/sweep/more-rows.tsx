import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import style from './rows.module.css';

/** Below a list of rows: that it loads, failed, is empty, or how much of it is shown and the way to more. */
export function MoreRows({
  query,
  shown,
}: {
  query: UseInfiniteQueryResult<InfiniteData<{ total: number }>>;
  shown: number;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  if (query.isError)
    return (
      <FailureNote
        text={errorText(query.error)}
        retryText={t('screen.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  if (!query.data) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  const total = query.data.pages.at(-1)?.total ?? 0;
  if (total === 0) return <p className={style.none}>{t('sweep.nothingHere')}</p>;
  if (!query.hasNextPage) return null;
  return (
    <div className={style.more}>
      <span>{t('sweep.shown', { shown, total })}</span>
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('sweep.more', { count: Math.min(50, total - shown) })}
      </Button>
    </div>
  );
}
