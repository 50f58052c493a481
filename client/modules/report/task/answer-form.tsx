import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './text-form.module.css';

interface Props {
  readonly label: string;
  readonly before: string;
  readonly busy: boolean;
  readonly onSave: (answer: string) => void;
  readonly onClose: () => void;
}

/** What is said most often; a click writes it into the field, where it can be made more exact. */
const phrases = ['true', 'later'] as const;

/** Why a warning is right as it stands, or cannot be mended yet. */
export function AnswerForm({ label, before, busy, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState(before);
  const written = answer.trim();
  return (
    <div className={style.form}>
      <Input.TextArea
        autoFocus
        value={answer}
        maxLength={500}
        autoSize={{ minRows: 1, maxRows: 4 }}
        aria-label={label}
        placeholder={t('reportScreen.answer-hint')}
        onChange={(event) => setAnswer(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
      <div className={style.phrases}>
        {phrases.map((phrase) => (
          <button
            key={phrase}
            type="button"
            onClick={() => setAnswer(written + t(`reportScreen.phrase-${phrase}`))}
          >
            {t(`reportScreen.phrase-${phrase}`)}
          </button>
        ))}
      </div>
      <div className={style.buttons}>
        <Button size="small" onClick={onClose}>
          {t('reportScreen.cancel')}
        </Button>
        <Button
          size="small"
          type="primary"
          loading={busy}
          disabled={written === ''}
          onClick={() => onSave(written)}
        >
          {t('reportScreen.answer-save')}
        </Button>
      </div>
    </div>
  );
}
