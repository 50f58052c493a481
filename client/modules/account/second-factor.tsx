import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import formStyle from './form.module.css';
import style from './page.module.css';
import { PasswordField } from './password-field.tsx';
import { SecondFactorSteps } from './second-factor-steps.tsx';
import { meKey } from './use-me.ts';

/** Turns the second step of signing in on and off. */
export function SecondFactor({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const reload = () => client.invalidateQueries({ queryKey: meKey });
  const begin = useMutation({ mutationFn: () => rpc.account.beginSecondFactor.mutate() });
  const remove = useMutation({
    mutationFn: ({ password }: { password: string }) => rpc.account.removeSecondFactor.mutate({ password }),
    onSuccess: () => {
      setRemoving(false);
      void message.success(t('account.second-factor-removed'));
      return reload();
    },
  });
  return (
    <section className={style.section} aria-labelledby="second-factor-title" data-testid="second-factor">
      <h2 id="second-factor-title">{t('account.second-factor')}</h2>
      <p className={style.text}>
        {t(on ? 'account.second-factor-on-text' : 'account.second-factor-off-text')}
      </p>
      {!on && !begin.data && (
        <Button loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('account.second-factor-begin')}
        </Button>
      )}
      {begin.error && <Alert type="error" showIcon title={errorText(begin.error)} />}
      {!on && begin.data && (
        <SecondFactorSteps
          {...begin.data}
          onCancel={begin.reset}
          onConfirmed={() => {
            begin.reset();
            void message.success(t('account.second-factor-on'));
            void reload();
          }}
        />
      )}
      {on && (
        <>
          <p className={`${style.text} ${style.quiet}`}>{t('account.second-factor-phone')}</p>
          {removing ? (
            <Form
              className={style.form ?? ''}
              layout="vertical"
              requiredMark={false}
              onFinish={(fields: { password: string }) => remove.mutate(fields)}
            >
              <p className={style.text}>{t('account.second-factor-remove-text')}</p>
              <PasswordField
                name="password"
                label={t('account.current-password')}
                autoComplete="current-password"
                autoFocus
              />
              {remove.error && (
                <Alert className={formStyle.alert} type="error" showIcon title={errorText(remove.error)} />
              )}
              <Button danger htmlType="submit" loading={remove.isPending}>
                {t('account.second-factor-remove')}
              </Button>
              <Button type="text" onClick={() => setRemoving(false)}>
                {t('screen.cancel')}
              </Button>
            </Form>
          ) : (
            <Button onClick={() => setRemoving(true)}>{t('account.second-factor-remove')}</Button>
          )}
        </>
      )}
    </section>
  );
}
