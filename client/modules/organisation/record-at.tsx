import { useQuery } from '@tanstack/react-query';
import { Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { recordFields } from '../../../shared/record-difference.ts';
import { rpc } from '../../api/rpc.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { chinaTime } from '../setting/china-time.ts';
import { useErrorText } from '../setting/error-text.ts';
import { detailKey } from './detail-query.ts';
import { factNameKey, useFactText } from './fact-text.ts';

interface Props {
  readonly id: string;
  readonly revisionId: number;
  readonly tree: DivisionTree;
  readonly onClose: () => void;
}

/** The whole record as it stood after one of its changes. */
export function RecordAt({ id, revisionId, tree, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const errorText = useErrorText();
  const factText = useFactText(tree);
  const query = useQuery({
    queryKey: [detailKey, 'at', id, revisionId],
    queryFn: () => rpc.organisation.at.query({ id, revisionId }),
    // History does not change.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const then = query.data;
  return (
    <Modal
      open
      width={560}
      footer={null}
      onCancel={onClose}
      title={
        then
          ? t('record.at-title', {
              at: chinaTime(then.at, i18n.language),
              by: t([`screen.actor-${then.actor}`, then.actor]),
            })
          : t('record.at')
      }
      closable={{ 'aria-label': t('screen.close') }}
    >
      {query.isError && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <Skeleton active />}
      {then?.facts === null && <p>{t('record.at-gone')}</p>}
      {then?.facts && (
        <dl className="facts" data-testid="record-at">
          {recordFields.map((field) => (
            <div key={field}>
              <dt>{t(factNameKey(field))}</dt>
              <dd>{then.facts && factText(field, then.facts[field])}</dd>
            </div>
          ))}
        </dl>
      )}
    </Modal>
  );
}
