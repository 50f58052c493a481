import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Checklist,
  ChecklistInput,
  defaultChecklist,
  type HaveItem,
} from '../../../shared/venue/checklist.ts';
import { haveText } from '../venue/registry/venue-queries.ts';
import style from './checklist-editor.module.css';

interface Props {
  readonly items: Checklist;
  readonly saving: boolean;
  readonly onCancel: () => void;
  readonly onSave: (items: Checklist) => void;
}

/** A key that no other item has; it stays when the item is called otherwise. */
const newKey = () => `own-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;

/** The list of a year, an item a line: those of the six by their name, others by the city's. */
export function ChecklistEditor({ items, saving, onCancel, onSave }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<readonly HaveItem[]>(items);
  const read = ChecklistInput.safeParse(draft);
  const names = draft.map((item) => haveText(item, t).trim());
  const able = read.success && new Set(names).size === names.length;
  const rename = (at: number, name: string) =>
    setDraft(draft.map((item, index) => (index === at ? { ...item, name } : item)));
  const up = (at: number) =>
    setDraft([...draft.slice(0, at - 1), ...draft.slice(at - 1, at + 1).reverse(), ...draft.slice(at + 1)]);
  return (
    <form
      className={style.editor}
      data-testid="checklist-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (read.success && able) onSave(read.data);
      }}
    >
      {draft.map((item, index) => {
        const name = haveText(item, t);
        return (
          <div key={item.key} className={style.item}>
            {item.name === null ? (
              <span>{name}</span>
            ) : (
              <Input
                value={item.name}
                maxLength={20}
                aria-label={t('venue.checklist.name')}
                placeholder={t('venue.checklist.name-hint')}
                onChange={({ target }) => rename(index, target.value)}
              />
            )}
            <Button
              type="text"
              disabled={index === 0}
              aria-label={t('venue.checklist.up', { name })}
              onClick={() => up(index)}
            >
              ↑
            </Button>
            <Button
              type="text"
              aria-label={t('venue.checklist.remove', { name })}
              onClick={() => setDraft(draft.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          </div>
        );
      })}
      {!able && <p className={style.wrong}>{t('venue.checklist.wrong')}</p>}
      <div className={style.tools}>
        <Button
          disabled={draft.length >= 12}
          onClick={() => setDraft([...draft, { key: newKey(), name: '' }])}
        >
          {t('venue.checklist.add')}
        </Button>
        <Button onClick={() => setDraft(defaultChecklist)}>{t('venue.checklist.restore')}</Button>
        <Button onClick={onCancel}>{t('venue.checklist.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={saving} disabled={!able}>
          {t('venue.checklist.save')}
        </Button>
      </div>
    </form>
  );
}
