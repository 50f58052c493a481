import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../setting/error-text.ts';
import { AccountNameField, PostField } from './account-fields.tsx';
import style from './form.module.css';
import { NewPasswordFields } from './new-password.tsx';
import { useEntrance } from './use-entrance.ts';

/** No account exists yet: who can read a file on the server makes the first one. */
export function FirstAdministratorForm() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { setUp } = useEntrance();
  return (
    <Form<{ token: string; name: string; post: string; next: string }>
      className={style.form ?? ''}
      layout="vertical"
      requiredMark={false}
      data-testid="first-administrator"
      onFinish={({ token, name, post, next }) =>
        setUp.mutate({ token: token.trim(), name, post, password: next })
      }
    >
      <h1 className={style.title}>{t('account.first-title')}</h1>
      <p className={style.text}>{t('account.first-text')}</p>
      <Form.Item
        name="token"
        label={t('account.first-token')}
        extra={t('account.first-token-help')}
        rules={[{ required: true, whitespace: true, message: t('account.required') }]}
      >
        <Input size="large" autoComplete="off" spellCheck={false} autoFocus />
      </Form.Item>
      <PostField />
      <AccountNameField />
      <NewPasswordFields />
      {setUp.error && <Alert className={style.alert} type="error" showIcon title={errorText(setUp.error)} />}
      <Button type="primary" size="large" block htmlType="submit" loading={setUp.isPending}>
        {t('account.first-submit')}
      </Button>
      <p className={style.console}>
        {t('account.first-console')}
        <code>npm run fenbu -- admin:create</code>
      </p>
    </Form>
  );
}
