import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../account/use-me.ts';
import { VenueImportDialog } from './venue-import-dialog.tsx';

/** Opens the import of a list of venues; nothing for those who may not write them. */
export function ImportVenuesButton({
  quarter,
  divisionCode,
  onApplied,
}: {
  quarter: string;
  divisionCode: string;
  /** Something was written, or taken back. */
  onApplied: () => void;
}) {
  const { t } = useTranslation();
  const may = useMay('venue.write');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="import-venues">
        {t('venue.import.button')}
      </Button>
      {open && (
        <VenueImportDialog
          target={{ quarter, divisionCode }}
          onApplied={onApplied}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
