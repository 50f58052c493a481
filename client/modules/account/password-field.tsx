import type { FormItemProps } from 'antd';
import { Form, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './form.module.css';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly autoFocus?: boolean;
  readonly extra?: string;
  readonly rules?: NonNullable<FormItemProps['rules']>;
  readonly dependencies?: string[];
}

/** A password, hidden until asked to be shown; says when caps lock is on. */
export function PasswordField({
  name,
  label,
  autoComplete,
  autoFocus = false,
  extra,
  rules,
  dependencies,
}: Props) {
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Form.Item
      name={name}
      label={label}
      validateTrigger="onBlur"
      {...(dependencies ? { dependencies } : {})}
      extra={
        capsLock ? (
          <>
            <span className={style.capsLock} role="status">
              {t('account.caps-lock')}
            </span>
            {extra}
          </>
        ) : (
          extra
        )
      }
      rules={rules ?? [{ required: true, message: t('account.required') }]}
    >
      <Input.Password
        size="large"
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCapsLock(false)}
      />
    </Form.Item>
  );
}
