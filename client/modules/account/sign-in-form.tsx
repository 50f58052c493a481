import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../shared/account-view.ts';
import { refusalOf } from '../../api/refusal.ts';
import { useErrorText } from '../setting/error-text.ts';
import { DemoRoles } from './demo-roles.tsx';
import style from './form.module.css';
import { PasswordField } from './password-field.tsx';
import { useCountdown } from './use-countdown.ts';
import { useEntrance } from './use-entrance.ts';

interface Fields {
  readonly name: string;
  readonly password: string;
  readonly code?: string;
}

interface Props {
  readonly me: Me;
  /** Who was signed in before, to be typed once less. */
  readonly name?: string;
  /** Over a page that stays; what is around says so. */
  readonly again?: boolean;
}

/** Name, password and, once the server asks for it, the code of the second factor. */
export function SignInForm({ me, name = '', again = false }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { signIn, switchDemo } = useEntrance();
  const [form] = Form.useForm<Fields>();
  const [codeAsked, setCodeAsked] = useState(false);
  const codeField = useRef<InputRef>(null);
  const refusal = signIn.error && refusalOf(signIn.error);
  const [secondsLeft, wait] = useCountdown();
  useEffect(() => {
    if (codeAsked) codeField.current?.focus();
  }, [codeAsked]);
  const submit = ({ name: given, password, code }: Fields) =>
    signIn.mutate(
      { name: given, password, ...(codeAsked && code ? { code: code.replaceAll(' ', '') } : {}) },
      {
        onError: (error) => {
          const { code: why, params } = refusalOf(error);
          if (why === 'second-factor-required') setCodeAsked(true);
          if (why === 'sign-in-throttled') wait(Number(params.seconds ?? 0));
        },
      },
    );
  const error = signIn.error ?? switchDemo.error;
  const shown = error && refusal?.code !== 'second-factor-required' && secondsLeft === 0;
  return (
    <Form
      form={form}
      className={style.form ?? ''}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name }}
      onFinish={submit}
    >
      {!again && <h1 className={style.title}>{t('account.sign-in')}</h1>}
      <Form.Item
        name="name"
        label={t('account.name')}
        rules={[{ required: true, message: t('account.required') }]}
      >
        <Input
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={!name}
        />
      </Form.Item>
      <PasswordField
        name="password"
        label={t('account.password')}
        autoComplete="current-password"
        autoFocus={name !== ''}
      />
      {codeAsked && (
        <Form.Item
          name="code"
          label={t('account.code')}
          extra={t('account.code-help')}
          rules={[{ required: true, message: t('account.required') }]}
        >
          <Input
            ref={codeField}
            size="large"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
          />
        </Form.Item>
      )}
      {shown && <Alert className={style.alert} type="error" showIcon title={errorText(error)} />}
      {secondsLeft > 0 && (
        <Alert
          className={style.alert}
          type="warning"
          showIcon
          title={t('account.wait', { seconds: secondsLeft })}
        />
      )}
      <Button
        type="primary"
        size="large"
        block
        htmlType="submit"
        loading={signIn.isPending}
        disabled={secondsLeft > 0}
      >
        {t('account.sign-in')}
      </Button>
      <p className={style.help}>{t('account.forgot-help')}</p>
      {me.demo && again && (
        <div className={style.demo}>
          <span>{t('account.demo-enter')}</span>
          <DemoRoles
            me={{ ...me, account: null }}
            inBar={false}
            busy={switchDemo.isPending}
            onRole={switchDemo.mutate}
          />
        </div>
      )}
    </Form>
  );
}
