import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import type { MeetingRule } from '../../../shared/venue/weekly-slot.ts';
import { useMay } from '../account/use-me.ts';
import { ProposeShareDialog } from './propose-share-dialog.tsx';

interface Props {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly venueId: string;
  readonly quarter: Quarter;
  /** Who would come. */
  readonly people: number;
  /** Its length is what a chosen time lasts at first. */
  readonly meeting: MeetingRule;
}

/** Opens the dialog in which times of a venue are chosen and asked for. Not offered to who may not ask. */
export function ProposeShareButton(props: Props) {
  const { t } = useTranslation();
  const may = useMay('venue.plan');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button data-testid="propose-share" onClick={() => setOpen(true)}>
        {t('venueShare.propose')}
      </Button>
      {open && <ProposeShareDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
