import { Button, Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HalfYear } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useReview } from './grading-queries.ts';
import { ReviewSheet } from './review-sheet.tsx';

interface Props {
  readonly id: string;
  readonly halfYear: HalfYear;
  readonly tree: DivisionTree;
  /** Null: there is none before. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onOpenOrganisation: (id: string) => void;
  readonly onClose: () => void;
}

/** One review beside the list; its neighbours in the list are one step away. */
export function ReviewDrawer(props: Props) {
  const { id, halfYear, tree, onPrevious, onNext, onOpenOrganisation, onClose } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = useReview(id, halfYear);
  const review = query.data;
  return (
    <Drawer
      open
      size={660}
      title={review?.name ?? t('grading.title')}
      onClose={onClose}
      mask={{ closable: false }}
      data-testid="review-drawer"
      extra={
        <>
          <Button type="text" disabled={!onPrevious} onClick={() => onPrevious?.()}>
            {t('grading.previous')}
          </Button>
          <Button type="text" disabled={!onNext} onClick={() => onNext?.()}>
            {t('grading.next')}
          </Button>
        </>
      }
    >
      {query.isError && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {review && (
        // What is written, by oneself or by another, begins the sheet anew.
        <ReviewSheet
          key={`${review.id} ${review.version}`}
          review={review}
          halfYear={halfYear}
          tree={tree}
          onOpenOrganisation={onOpenOrganisation}
        />
      )}
    </Drawer>
  );
}
