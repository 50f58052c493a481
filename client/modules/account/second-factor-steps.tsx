import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import { CopyButton } from './copy-button.tsx';
import formStyle from './form.module.css';
import style from './second-factor.module.css';

interface Props {
  readonly secret: string;
  /** `otpauth:` address that authenticator apps read from the picture. */
  readonly uri: string;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
}

/** Scan, then prove with a first code that the authenticator works: a second factor that does not would lock the account out. */
export function SecondFactorSteps({ secret, uri, onConfirmed, onCancel }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const confirm = useMutation({
    mutationFn: (code: string) => rpc.account.confirmSecondFactor.mutate({ secret, code }),
    onSuccess: onConfirmed,
  });
  return (
    <ol className={style.steps}>
      <li>
        <p>{t('account.second-factor-step-1')}</p>
        <div className={style.code}>
          <QRCode value={uri} size={176} aria-label={t('account.second-factor-qr')} />
        </div>
        <p className={style.secret}>
          {t('account.second-factor-secret')}
          <code data-testid="second-factor-secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <CopyButton text={secret} />
        </p>
      </li>
      <li>
        <p>{t('account.second-factor-step-2')}</p>
        <Form
          className={formStyle.form ?? ''}
          layout="vertical"
          requiredMark={false}
          onFinish={({ code }: { code: string }) => confirm.mutate(code.replaceAll(' ', ''))}
        >
          <Form.Item name="code" rules={[{ required: true, message: t('account.required') }]}>
            <Input
              className={style.digits ?? ''}
              size="large"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              aria-label={t('account.code')}
            />
          </Form.Item>
          {confirm.error && (
            <Alert className={formStyle.alert} type="error" showIcon title={errorText(confirm.error)} />
          )}
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            {t('account.second-factor-confirm')}
          </Button>
          <Button type="text" onClick={onCancel}>
            {t('screen.cancel')}
          </Button>
        </Form>
      </li>
    </ol>
  );
}
