import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checklistInForce, publishedUnder } from '../../../shared/venue/checklist.ts';
import { rpc } from '../../api/rpc.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { chinaTime } from '../setting/china-time.ts';
import { useErrorText } from '../setting/error-text.ts';
import { haveText, useChecklists, venueKey } from '../venue/registry/venue-queries.ts';
import { ChecklistEditor } from './checklist-editor.tsx';
import style from './standards.module.css';

interface Props {
  readonly year: number;
  readonly may: boolean;
}

/** “六有”清单: what a venue is asked for in a year, and every list that was ever set. */
export function ChecklistTable({ year, may }: Props) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const { data, error, refetch } = useChecklists();
  const [editing, setEditing] = useState<number | null>(null);
  const save = useMutation({
    mutationFn: (input: Parameters<typeof rpc.venue.saveChecklist.mutate>[0]) =>
      rpc.venue.saveChecklist.mutate(input),
    onSuccess: () => {
      setEditing(null);
      void message.success(t('venue.checklist.saved'));
    },
    onError: (refused) => void message.error(errorText(refused)),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [venueKey] }),
        client.invalidateQueries({ queryKey: ['indicator'] }),
      ]),
  });
  if (error)
    return (
      <FailureNote text={errorText(error)} retryText={t('screen.retry')} onRetry={() => void refetch()} />
    );
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} title={false} />;
  const inForce = checklistInForce(data.rows, year);
  const since = Math.max(...data.rows.map(({ fromYear }) => fromYear).filter((from) => from <= year));
  const blocked = publishedUnder(data.rows, year, data.publishedYears);
  const own = data.rows.find(({ fromYear }) => fromYear === year);
  const names = (items: typeof inForce) => items.map((item) => haveText(item, t)).join('、');
  return (
    <div data-testid="checklist-table">
      <p className={style.quiet}>{t('venue.checklist.about')}</p>
      <h2>
        {t('venue.checklist.in-force', { year })}{' '}
        <span className={style.quiet}>
          {Number.isFinite(since) ? t('venue.checklist.own', { year: since }) : t('venue.checklist.default')}
        </span>
      </h2>
      {editing === year ? (
        <ChecklistEditor
          items={inForce}
          saving={save.isPending}
          onCancel={() => setEditing(null)}
          onSave={(items) =>
            save.mutate({ fromYear: year, items: [...items], expectedVersion: own?.version ?? 0 })
          }
        />
      ) : (
        <>
          <ol className={style.steps}>
            {inForce.map((item) => (
              <li key={item.key}>{haveText(item, t)}</li>
            ))}
          </ol>
          {may && (
            <p>
              <Button size="small" disabled={blocked !== null} onClick={() => setEditing(year)}>
                {t('venue.checklist.edit', { year })}
              </Button>{' '}
              {blocked !== null && (
                <span className={style.quiet}>{t('venue.checklist.published', { year: blocked })}</span>
              )}
            </p>
          )}
        </>
      )}
      <h2>{t('venue.checklist.history')}</h2>
      {data.changes.length === 0 && <p className={style.quiet}>{t('venue.checklist.history-none')}</p>}
      <ul className={style.steps}>
        {data.changes.map(({ id, at, post, fromYear, after }) => (
          <li key={id}>
            {t('venue.checklist.changed', { year: fromYear, items: names(after) })}{' '}
            <span className={style.quiet}>
              {t('venue.checklist.by', { post, at: chinaTime(at, i18n.language) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
