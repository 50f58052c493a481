import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AccountFacts, AccountName } from '../../../shared/account-view.ts';
import { textRule } from './text-rule.ts';

/** The name typed to sign in, as a form's field `name`. */
export function AccountNameField({ autoComplete = 'username' }: { autoComplete?: 'username' | 'off' }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="name"
      label={t('account.name')}
      validateTrigger="onBlur"
      extra={t('account.name-help')}
      rules={[textRule(AccountName, t('account.name-wrong'))]}
    >
      <Input size="large" autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} />
    </Form.Item>
  );
}

/** What others see of an account, as a form's field `post`. */
export function PostField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="post"
      label={t('account.post')}
      validateTrigger="onBlur"
      extra={t('account.post-help')}
      rules={[textRule(AccountFacts.shape.post, t('account.post-short'))]}
    >
      <Input size="large" autoComplete="organization-title" />
    </Form.Item>
  );
}
