import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../setting/language-switch.tsx';
import style from './entrance.module.css';

/** What stands before the product: its name, one sentence of what it is, and a form. */
export function Entrance({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const { t } = useTranslation();
  return (
    <main className={style.entrance} data-testid="entrance">
      <div className={style.product}>
        <div className={style.name}>
          <img src="/fenbu.svg" alt="" width="40" height="40" />
          <p>
            <strong>{t('screen.product')}</strong>
            <span>{t('screen.product-long')}</span>
          </p>
        </div>
        {/* An invented outline: decoration, not a map of any place. */}
        <img className={style.motif} src="/entrance.svg" alt="" />
        <p className={style.purpose}>
          {t('account.purpose-1')}
          <br />
          {t('account.purpose-2')}
        </p>
      </div>
      <div className={style.side}>
        <div className={style.language}>
          <LanguageSwitch />
        </div>
        <div className={wide ? style.wideForm : style.form}>{children}</div>
      </div>
    </main>
  );
}
