import { Button, Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './standards.module.css';

interface Props {
  /** What the value is of, for who cannot see the table. */
  readonly name: string;
  /** As it is read. */
  readonly text: string;
  /** Where it comes from. */
  readonly origin: string;
  /** As it is typed. */
  readonly value: number | null;
  readonly unit: string;
  readonly least?: number;
  readonly most: number;
  /** What having no value is called; absent: a value is needed. */
  readonly emptyText?: string;
  readonly may: boolean;
  /** Why it cannot be changed. */
  readonly reason?: string | null;
  readonly editing: boolean;
  readonly saving: boolean;
  readonly onEdit: (open: boolean) => void;
  readonly onSave: (value: number | null) => void;
}

/** One cell of a table of numbers that can be changed in its place. */
export function ValueCell(props: Props) {
  const { name, text, origin, may, reason, editing, onEdit } = props;
  const { t } = useTranslation();
  if (editing)
    return (
      <td>
        <Editor {...props} />
      </td>
    );
  return (
    <td>
      <span className={style.value}>{text}</span>
      <span className={style.quiet}>{origin}</span>
      {may && (
        <Button
          size="small"
          type="link"
          disabled={Boolean(reason)}
          title={reason ?? undefined}
          aria-label={t('standard.edit-of', { what: name })}
          onClick={() => onEdit(true)}
        >
          {t('standard.edit')}
        </Button>
      )}
      {may && reason && <span className={style.reason}>{reason}</span>}
    </td>
  );
}

function Editor({ name, value, unit, least = 0, most, emptyText, saving, onEdit, onSave }: Props) {
  const { t } = useTranslation();
  const [number, setNumber] = useState(value);
  const [empty, setEmpty] = useState(value === null);
  const ready = empty || number !== null;
  return (
    <form
      className={style.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSave(empty ? null : number);
      }}
    >
      <InputNumber<number>
        autoFocus
        aria-label={t('standard.value-of', { what: name })}
        value={empty ? null : number}
        disabled={empty}
        min={least}
        max={most}
        suffix={unit}
        onChange={setNumber}
      />
      {emptyText !== undefined && (
        <Checkbox checked={empty} onChange={({ target }) => setEmpty(target.checked)}>
          {emptyText}
        </Checkbox>
      )}
      <Button size="small" type="primary" htmlType="submit" loading={saving} disabled={!ready}>
        {t('standard.save')}
      </Button>
      <Button size="small" onClick={() => onEdit(false)}>
        {t('standard.cancel')}
      </Button>
    </form>
  );
}
