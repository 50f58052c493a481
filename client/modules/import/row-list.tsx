import { Button, Empty, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchView } from '../../../shared/import/batch-view.ts';
import type { RowOutcome } from '../../../shared/import/staged.ts';
import { useRows } from './batch-queries.ts';
import style from './import-page.module.css';
import { RefusalAlert } from './refusal-alert.tsx';
import { RowCard } from './row-card.tsx';

/**
 * The rows of one outcome in the order of the file. Pages of a hundred are asked for as the reader nears their end, and the browser
 * skips laying out what is out of sight (`content-visibility`), so five thousand rows of unequal height scroll evenly.
 */
export function RowList({ batch, outcome }: { batch: ImportBatchView; outcome: RowOutcome }) {
  const { t } = useTranslation();
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage } = useRows(
    batch.id,
    outcome,
  );
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const focusAt = useRef<number | null>(null);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];

  useEffect(() => {
    const target = end.current;
    if (!target || !hasNextPage) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting && !isFetchingNextPage) void fetchNextPage();
      },
      { rootMargin: '600px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  // An answered row leaves the list; the keyboard goes on at the row that took its place.
  const first = rows.map((row) => row.rowNumber).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows shown are what the effect waits for
  useEffect(() => {
    if (focusAt.current === null) return;
    const items = list.current?.querySelectorAll<HTMLElement>('li > article');
    items?.[Math.min(focusAt.current, items.length - 1)]?.focus();
    focusAt.current = null;
  }, [first]);

  if (isPending) return <Skeleton active />;
  if (rows.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={t(`importScreen.none-${outcome}`)}
        className={style.none}
      />
    );
  }
  return (
    <>
      <RefusalAlert error={error} />
      <ol ref={list} className={style.rows} data-testid="import-rows">
        {rows.map((row, index) => (
          <li key={row.rowNumber}>
            <RowCard
              batch={batch}
              row={row}
              onMoving={() => {
                focusAt.current = index;
              }}
            />
          </li>
        ))}
      </ol>
      <div ref={end} className={style.end}>
        {hasNextPage ? (
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('importScreen.more-rows')}
          </Button>
        ) : (
          t('importScreen.all-shown', { count: rows.length })
        )}
      </div>
    </>
  );
}
