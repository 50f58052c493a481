import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './form.module.css';
import { NewPasswordFields } from './new-password.tsx';
import { PasswordField } from './password-field.tsx';

interface Props {
  /** Password managers file the new password under it. */
  readonly accountName: string;
  readonly currentLabel: string;
  readonly onChanged: () => void;
}

/** The present password, and a new one twice. */
export function ChangePasswordForm({ accountName, currentLabel, onChanged }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [form] = Form.useForm<{ current: string; next: string; again: string }>();
  const change = useMutation({
    mutationFn: ({ current, next }: { current: string; next: string }) =>
      rpc.account.changePassword.mutate({ current, next }),
    onSuccess: () => {
      form.resetFields();
      onChanged();
    },
  });
  return (
    <Form
      form={form}
      className={style.form ?? ''}
      layout="vertical"
      requiredMark={false}
      onFinish={({ current, next }) => change.mutate({ current, next })}
    >
      <input type="text" name="username" autoComplete="username" value={accountName} readOnly hidden />
      <PasswordField name="current" label={currentLabel} autoComplete="current-password" />
      <NewPasswordFields accountName={accountName} other="current" />
      {change.error && (
        <Alert className={style.alert} type="error" showIcon title={errorText(change.error)} />
      )}
      <Button type="primary" size="large" htmlType="submit" loading={change.isPending}>
        {t('account.change-password')}
      </Button>
    </Form>
  );
}
