import { Button, DatePicker, Empty, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './audit-page.module.css';
import { type AuditSearch, emptySearch, useAuditActions, useAuditLines } from './audit-queries.ts';
import { AuditTable } from './audit-table.tsx';
import { useActionText } from './audit-words.ts';
import { ChainVerdict } from './chain-verdict.tsx';

/** Who did what, when and from where; searched, and the whole chain checked on the spot. */
export function AuditPage({ tree, onClose }: { tree: DivisionTree; onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [search, setSearch] = useState(emptySearch);
  const query = useAuditLines(search);
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <main className={style.page} data-testid="audit-page">
      <header className={style.bar}>
        <div>
          <h1>{t('audit.title')}</h1>
          <p>{t('audit.about')}</p>
        </div>
        <Button onClick={onClose}>{t('importScreen.back-to-map')}</Button>
      </header>
      <ChainVerdict />
      <SearchForm search={search} onSearch={setSearch} />
      {query.isError ? (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      ) : !query.data ? (
        <Skeleton active paragraph={{ rows: 8 }} title={false} />
      ) : lines.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('audit.none')} />
      ) : (
        <AuditTable lines={lines} tree={tree} />
      )}
      {query.hasNextPage && (
        <Button
          className={style.more}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('audit.more')}
        </Button>
      )}
    </main>
  );
}

function SearchForm({ search, onSearch }: { search: AuditSearch; onSearch: (next: AuditSearch) => void }) {
  const { t } = useTranslation();
  const actions = useAuditActions();
  const actionText = useActionText();
  const change = (part: Partial<AuditSearch>) => onSearch({ ...search, ...part });
  return (
    <search className={style.search} aria-label={t('audit.search')}>
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        className={style.actions}
        placeholder={t('audit.by-action')}
        aria-label={t('audit.by-action')}
        value={[...search.actions]}
        onChange={(next) => change({ actions: next })}
        options={(actions.data ?? []).map((value) => ({ value, label: actionText(value) }))}
        optionFilterProp="label"
      />
      <Input.Search
        allowClear
        placeholder={t('audit.by-actor')}
        aria-label={t('audit.by-actor')}
        onSearch={(actor) => change({ actor: actor.trim() })}
      />
      <Input.Search
        allowClear
        placeholder={t('audit.by-subject')}
        aria-label={t('audit.by-subject')}
        onSearch={(subject) => change({ subject: subject.trim() })}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        onChange={(dates) =>
          change({
            from: dates?.[0]?.format('YYYY-MM-DD') ?? null,
            to: dates?.[1]?.format('YYYY-MM-DD') ?? null,
          })
        }
      />
    </search>
  );
}
