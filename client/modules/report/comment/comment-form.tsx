import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../../api/rpc.ts';
import style from '../task/text-form.module.css';
import { useReportChange } from '../use-report-change.ts';
import type { PinTarget } from './pin-mode.ts';
import { placeText } from './place-text.ts';

interface Props {
  readonly divisionCode: string;
  readonly quarter: string;
  readonly target: PinTarget;
  readonly onClose: () => void;
}

/** A reviewer writes what is wrong with a record or at a place. The township sees it when the report is sent back. */
export function CommentForm({ divisionCode, quarter, target, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const written = text.trim();
  const add = useReportChange(
    () =>
      rpc.report.addComment.mutate({
        divisionCode,
        quarter,
        organisationId: target.kind === 'record' ? target.organisationId : null,
        lngLat: target.kind === 'place' ? [target.lngLat[0], target.lngLat[1]] : null,
        text: written,
      }),
    () => t('reportScreen.comment-added'),
  );
  return (
    <div className={style.form}>
      <p className={style.target}>
        {target.kind === 'record'
          ? t('reportScreen.comment-on-record', { name: target.name })
          : t('reportScreen.comment-on-place', { place: placeText(target.lngLat) })}
      </p>
      <Input.TextArea
        autoFocus
        value={text}
        maxLength={500}
        autoSize={{ minRows: 2, maxRows: 6 }}
        aria-label={t('reportScreen.comment-text')}
        placeholder={t('reportScreen.comment-text-hint')}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={style.buttons}>
        <Button size="small" onClick={onClose}>
          {t('reportScreen.cancel')}
        </Button>
        <Button
          size="small"
          type="primary"
          loading={add.isPending}
          disabled={written === ''}
          onClick={() => add.mutate(undefined, { onSuccess: onClose })}
        >
          {t('reportScreen.comment-save')}
        </Button>
      </div>
    </div>
  );
}
