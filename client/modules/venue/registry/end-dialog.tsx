import { Alert, AutoComplete, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type VenueEnding, venueEndings } from '../../../../shared/venue/venue-facts.ts';
import { rpc } from '../../../api/rpc.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { useUndoableWrite } from '../../setting/use-undoable-write.tsx';
import type { VenueDetail } from './venue-queries.ts';

interface Props {
  readonly venue: VenueDetail;
  readonly quarter: string;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** Takes a venue out of the registry from the quarter on, with the reason. */
export function EndDialog({ venue, quarter, onClose, onEnded }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const { busy, write } = useUndoableWrite();
  const [ending, setEnding] = useState<VenueEnding>('closed');
  const [note, setNote] = useState('');
  const { record, holdingShares, sinceQuarter, untilQuarter } = venue;
  const blocked =
    holdingShares > 0
      ? t('venue.registry.end-shares', { count: holdingShares })
      : untilQuarter !== null
        ? t('venue.registry.end-later', { quarter: quarterText(untilQuarter) })
        : null;
  const end = async () => {
    const done = await write({
      send: () =>
        rpc.venue.end.mutate({
          id: record.id,
          quarter,
          expectedVersion: record.version,
          ending,
          reason: note.trim(),
        }),
      say: () => t('venue.registry.ended', { name: record.name }),
    });
    if (done) onEnded();
  };
  return (
    <Modal
      open
      title={t('venue.registry.end-title', { name: record.name })}
      okText={t('venue.registry.end')}
      cancelText={t('venue.registry.cancel')}
      okButtonProps={{ danger: true, disabled: blocked !== null || note.trim() === '', loading: busy }}
      onOk={() => void end()}
      onCancel={onClose}
    >
      <div data-testid="venue-end">
        <p>
          {sinceQuarter === quarter
            ? t('venue.registry.end-first', { quarter: quarterText(quarter) })
            : t('venue.registry.end-text', { quarter: quarterText(quarter) })}
        </p>
        {blocked ? (
          <Alert type="info" showIcon title={blocked} />
        ) : (
          <Form layout="vertical">
            <Form.Item label={t('venue.registry.ending')}>
              <Radio.Group
                value={ending}
                options={venueEndings.map((value) => ({ value, label: t(`venue.registry.ending.${value}`) }))}
                onChange={({ target }) => setEnding(target.value as VenueEnding)}
              />
            </Form.Item>
            <Form.Item label={t('venue.registry.end-note')} htmlFor="venue-end-note" required>
              <AutoComplete
                id="venue-end-note"
                value={note}
                maxLength={200}
                placeholder={t('venue.registry.end-note-hint')}
                onChange={setNote}
              />
            </Form.Item>
          </Form>
        )}
      </div>
    </Modal>
  );
}
