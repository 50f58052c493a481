import { Button, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GradingStandard } from '../../../shared/grading.ts';
import { Icon } from '../../ui/icon.tsx';
import { addItem, changeItem, moveItem, removeItem } from './standard-draft.ts';
import style from './standard-editor.module.css';

interface Props {
  readonly standard: GradingStandard;
  readonly veto: boolean;
  readonly onChange: (standard: GradingStandard) => void;
}

/** The scored items of a sheet being revised, or its vetoes: each with what is looked at, in an order of one's own. */
export function StandardItems({ standard, veto, onChange }: Props) {
  const { t } = useTranslation();
  const items = standard.items.filter((item) => item.veto === veto);
  return (
    <>
      <ul className={style.edit}>
        {items.map(({ key, name, hint, points }, at) => (
          <li key={key} data-item={key}>
            <Input
              value={name}
              maxLength={100}
              aria-label={t('grading.sheet-name')}
              placeholder={t('grading.sheet-name')}
              onChange={({ target }) => onChange(changeItem(standard, key, { name: target.value }))}
            />
            {!veto && (
              <InputNumber<number>
                min={0}
                max={1000}
                precision={0}
                value={points}
                aria-label={`${name} ${t('grading.sheet-points')}`}
                onChange={(value) => onChange(changeItem(standard, key, { points: value ?? 0 }))}
              />
            )}
            <span className={style.order}>
              <Button
                type="text"
                aria-label={t('grading.sheet-up', { name })}
                disabled={at === 0}
                icon={<Icon name="up" />}
                onClick={() => onChange(moveItem(standard, key, -1))}
              />
              <Button
                type="text"
                aria-label={t('grading.sheet-down', { name })}
                disabled={at === items.length - 1}
                icon={<Icon name="down" />}
                onClick={() => onChange(moveItem(standard, key, 1))}
              />
              <Button
                type="text"
                aria-label={t('grading.sheet-remove', { name })}
                icon={<Icon name="close" />}
                onClick={() => onChange(removeItem(standard, key))}
              />
            </span>
            <Input.TextArea
              className={style.hint ?? ''}
              value={hint}
              maxLength={300}
              autoSize={{ minRows: 1, maxRows: 3 }}
              aria-label={t('grading.sheet-hint')}
              placeholder={t('grading.sheet-hint')}
              onChange={({ target }) => onChange(changeItem(standard, key, { hint: target.value }))}
            />
          </li>
        ))}
      </ul>
      <Button icon={<Icon name="plus" />} onClick={() => onChange(addItem(standard, veto))}>
        {t(veto ? 'grading.sheet-add-veto' : 'grading.sheet-add')}
      </Button>
    </>
  );
}
