import { useMutation } from '@tanstack/react-query';
import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askTextLimit } from '../../../../shared/notice.ts';
import { rpc } from '../../../api/rpc.ts';
import { useErrorText } from '../../setting/error-text.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';

/** What is asked about: a reporting unit, and within it an organisation or an indicator. */
export interface AskSubject {
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly quarter: string;
  /** In words; empty: the unit as a whole. */
  readonly about: string;
}

/** 催办更新: a sentence into the inbox of the township that keeps the records. Open while there is a subject. */
export function AskDialog({ subject, onClose }: { subject: AskSubject | null; onClose: () => void }) {
  return (
    subject && (
      <OpenDialog key={`${subject.divisionCode} ${subject.about}`} subject={subject} onClose={onClose} />
    )
  );
}

function OpenDialog({ subject, onClose }: { subject: AskSubject; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const { divisionCode, divisionName, quarter, about } = subject;
  const [text, setText] = useState(() =>
    about
      ? t('official.ask-text-about', { about })
      : t('official.ask-text', { quarter: quarterText(quarter) }),
  );
  const send = useMutation({
    mutationFn: () => rpc.notice.ask.mutate({ divisionCode, quarter, text, about }),
    onSuccess: ({ recipients, sent }) => {
      if (recipients === 0) void message.warning(t('official.ask-nobody', { division: divisionName }));
      else if (sent) void message.success(t('official.ask-sent', { division: divisionName }));
      else void message.info(t('official.ask-already', { division: divisionName }));
      onClose();
    },
    onError: (error) => void message.error(errorText(error)),
  });
  return (
    <Modal
      open
      title={t('official.ask-title', { division: divisionName })}
      okText={t('official.ask-send')}
      cancelText={t('screen.cancel')}
      okButtonProps={{ disabled: text.trim() === '', loading: send.isPending }}
      onOk={() => send.mutate()}
      onCancel={onClose}
    >
      <p>
        {quarterText(quarter)}
        {about && ` · ${about}`}
      </p>
      <Input.TextArea
        autoFocus
        aria-label={t('official.ask-label')}
        value={text}
        maxLength={askTextLimit}
        showCount
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  );
}
