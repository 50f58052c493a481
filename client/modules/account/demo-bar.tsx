import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../shared/account-view.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './demo-bar.module.css';
import { DemoRoles } from './demo-roles.tsx';
import { useEntrance } from './use-entrance.ts';

/** Always in sight in the demo: that nothing here is real, who one is, and one click to be somebody else. */
export function DemoBar({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const { switchDemo } = useEntrance();
  return (
    <section className={style.bar} data-testid="demo-bar" aria-label={t('account.demo')}>
      <p className={style.note}>
        <strong>{t('account.demo')}</strong>
        <span className={style.colon}>{t('account.demo-colon')}</span>
        <span>{t('account.demo-fictitious')}</span>
      </p>
      {me.account && (
        <p className={style.who} title={me.account.post}>
          {t('account.demo-who', { post: me.account.post })}
        </p>
      )}
      <DemoRoles
        me={me}
        inBar
        busy={switchDemo.isPending}
        onRole={(role) =>
          switchDemo.mutate(role, { onError: (error) => void message.error(errorText(error)) })
        }
      />
    </section>
  );
}
