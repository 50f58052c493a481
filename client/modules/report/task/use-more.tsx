import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './task-card.module.css';

/** As many as are read at a glance. */
const step = 50;

/** The first of a long list, and a button for the next; a first import may leave thousands. */
export function useMore<T>(all: readonly T[]): { readonly shown: readonly T[]; readonly button: ReactNode } {
  const { t } = useTranslation();
  const [count, setCount] = useState(step);
  const left = all.length - count;
  return {
    shown: all.slice(0, count),
    button: left > 0 && (
      <Button type="link" className={style.more ?? ''} onClick={() => setCount(count + step)}>
        {t('reportScreen.changed-more', { count: Math.min(step, left) })}
      </Button>
    ),
  };
}
