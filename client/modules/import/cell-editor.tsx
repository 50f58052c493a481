import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './import-page.module.css';

/** A cell to retype. The file's own text is kept and can be restored. */
export function CellEditor({
  label,
  original,
  edited,
  busy,
  onSave,
}: {
  label: string;
  original: string;
  /** What was typed before, if anything. */
  edited: string | undefined;
  busy: boolean;
  /** null restores the file's text. */
  onSave: (text: string | null) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(edited ?? original);
  const id = useId();
  return (
    <form
      className={style.editor}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text === original ? null : text);
      }}
    >
      <label htmlFor={id}>
        <span>{label}</span>
        <Input
          id={id}
          value={text}
          maxLength={500}
          disabled={busy}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button htmlType="submit" disabled={busy || text === (edited ?? original)}>
        {t('importScreen.edit-save')}
      </Button>
      {edited !== undefined && (
        <Button
          type="text"
          disabled={busy}
          onClick={() => {
            setText(original);
            onSave(null);
          }}
        >
          {t('importScreen.edit-restore')}
        </Button>
      )}
    </form>
  );
}
