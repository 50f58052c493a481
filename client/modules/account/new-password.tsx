import { useTranslation } from 'react-i18next';
import { NewPassword } from '../../../shared/account-view.ts';
import { passwordWeakness } from '../../../shared/password-rule.ts';
import { PasswordField } from './password-field.tsx';

/** The shortest password there may be. */
const least = NewPassword.minLength ?? 12;

interface Props {
  /** Of the account it is for; in a form that asks for it, the field `name` is looked at. */
  readonly accountName?: string;
  /** The form's field it must differ from. */
  readonly other?: string;
}

/** A new password, typed twice. Fields: `next`, `again`. */
export function NewPasswordFields({ accountName, other }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <PasswordField
        name="next"
        label={t('account.new-password')}
        autoComplete="new-password"
        extra={t('account.new-password-help')}
        rules={[
          { required: true, message: t('account.required') },
          ({ getFieldValue }) => ({
            validator: async (_, value: string | undefined) => {
              if (!value) return;
              if (value.length < least) {
                throw new Error(t('account.password-short', { count: least - value.length }));
              }
              const name: string = accountName ?? getFieldValue('name') ?? '';
              if (passwordWeakness(value, name)) throw new Error(t('error.password-weak'));
              if (other && value === getFieldValue(other)) throw new Error(t('account.password-same'));
            },
          }),
        ]}
      />
      <PasswordField
        name="again"
        label={t('account.repeat-password')}
        autoComplete="new-password"
        dependencies={['next']}
        rules={[
          { required: true, message: t('account.required') },
          ({ getFieldValue }) => ({
            validator: async (_, value: string | undefined) => {
              if (value && value !== getFieldValue('next')) throw new Error(t('account.password-differs'));
            },
          }),
        ]}
      />
    </>
  );
}
