import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Me, MyAccount } from '../../../shared/account-view.ts';
import style from './form.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page whose session has ended: what was typed below stays, and goes on after signing in. */
export function SignInAgain({ me, account }: { me: Me; account: MyAccount }) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      centered
      closable={false}
      keyboard={false}
      footer={null}
      width={400}
      title={t('account.sign-in-again')}
    >
      <p className={style.help} style={{ margin: '0 0 16px' }}>
        {t('account.sign-in-again-text')}
      </p>
      <SignInForm me={me} name={account.name} again />
    </Modal>
  );
}
