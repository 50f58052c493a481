import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../../ui/use-media.ts';
import { useDivisionName } from '../import/division-name.ts';
import { RefusalAlert } from '../import/refusal-alert.tsx';
import { useQuarterText } from '../setting/quarter-text.ts';
import { ChooseVenueFile } from './choose-venue-file.tsx';
import type { ImportTarget } from './send-venue-file.ts';
import { useVenueImport } from './use-venue-import.ts';
import style from './venue-import.module.css';
import { VenueImportDone } from './venue-import-done.tsx';
import { VenueImportReview } from './venue-import-review.tsx';

/** Importing a list of venues: choose the file, look what becomes of every row, write. */
export function VenueImportDialog({
  target,
  onApplied,
  onClose,
}: {
  target: ImportTarget;
  onApplied: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 640px)');
  const quarterText = useQuarterText();
  const divisionName = useDivisionName(target.quarter);
  const steps = useVenueImport(target, onApplied);
  const { view, error, dismiss } = steps;
  const quarter = quarterText(target.quarter);
  return (
    <Modal
      open
      title={t('venue.import.title')}
      footer={null}
      // What was looked through is not lost by a click beside it.
      mask={{ closable: false }}
      width={phone ? '100%' : 960}
      className={phone ? style.phone : ''}
      style={phone ? { top: 0, maxWidth: '100vw', margin: 0, padding: 0 } : { top: 32 }}
      onCancel={onClose}
    >
      <div className={style.dialog} data-testid="venue-import">
        <p className={style.hint}>
          {t('venue.import.target', { division: divisionName(target.divisionCode), quarter })}
          {' · '}
          {t('venue.import.target-hint', { quarter })}
        </p>
        <RefusalAlert error={error} onClose={dismiss} />
        {!view && <ChooseVenueFile target={target} steps={steps} />}
        {view && !view.applied && <VenueImportReview view={view} steps={steps} />}
        {view?.applied && (
          <VenueImportDone
            applied={view.applied}
            onTakenBack={onApplied}
            onAgain={steps.restart}
            onClose={onClose}
          />
        )}
      </div>
    </Modal>
  );
}
