import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../../api/rpc.ts';
import style from '../task/text-form.module.css';
import { useReportChange } from '../use-report-change.ts';

/** The township says what was done about a comment, and so closes it. */
export function CommentReply({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [reply, setReply] = useState('');
  const written = reply.trim();
  const resolve = useReportChange(() => rpc.report.resolveComment.mutate({ id, reply: written }));
  return (
    <div className={style.form}>
      <Input.TextArea
        value={reply}
        maxLength={500}
        autoSize={{ minRows: 1, maxRows: 4 }}
        aria-label={t('reportScreen.comment-reply')}
        placeholder={t('reportScreen.comment-reply-hint')}
        onChange={(event) => setReply(event.target.value)}
      />
      <div className={style.buttons}>
        <Button
          size="small"
          type="primary"
          loading={resolve.isPending}
          disabled={written === ''}
          onClick={() => resolve.mutate(undefined)}
        >
          {t('reportScreen.comment-resolve')}
        </Button>
      </div>
    </div>
  );
}
