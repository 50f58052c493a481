import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppliedVenues } from '../../../shared/venue-import/venue-staged.ts';
import { rpc } from '../../api/rpc.ts';
import { RefusalAlert } from '../import/refusal-alert.tsx';
import style from './venue-import.module.css';

/** What was written, and the way to take all of it back. */
export function VenueImportDone({
  applied,
  onTakenBack,
  onAgain,
  onClose,
}: {
  applied: AppliedVenues;
  onTakenBack: () => void;
  onAgain: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { operationId, created, updated, leftOut } = applied;
  const undo = useMutation({
    mutationFn: (id: string) => rpc.organisation.undo.mutate({ operationId: id }),
    onSuccess: () => {
      void client.invalidateQueries();
      onTakenBack();
    },
  });
  return (
    <div data-testid="venue-import-done">
      <RefusalAlert error={undo.error} />
      <Result
        status={undo.isSuccess ? 'info' : 'success'}
        title={t(undo.isSuccess ? 'venue.import.undone' : 'venue.import.done')}
        subTitle={
          undo.isSuccess ? null : (
            <>
              <p>{t('venue.import.done-counts', { created, updated, leftOut })}</p>
              {operationId !== null && <p className={style.hint}>{t('venue.import.undo-hint')}</p>}
            </>
          )
        }
        extra={
          <div className={style.doneActions}>
            <Button type="primary" onClick={onClose}>
              {t('venue.import.finish')}
            </Button>
            <Button onClick={onAgain}>{t('importScreen.another-file')}</Button>
            {operationId !== null && !undo.isSuccess && (
              <Button loading={undo.isPending} onClick={() => undo.mutate(operationId)}>
                {t('venue.import.undo')}
              </Button>
            )}
          </div>
        }
      />
    </div>
  );
}
