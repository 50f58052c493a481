import { Alert, Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type AccessTokenInput, tokenDays } from '../../../shared/access-token.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './access-tokens.module.css';
import type { useAccessTokens } from './token-queries.ts';

interface Props {
  readonly create: ReturnType<typeof useAccessTokens>['create'];
  readonly onMade: (made: { label: string; token: string }) => void;
}

/** What a new token is for and how long it holds. */
export function NewToken({ create, onMade }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [form] = Form.useForm<AccessTokenInput>();
  const submit = (input: AccessTokenInput) =>
    create.mutate(input, {
      onSuccess: (made) => {
        onMade(made);
        form.resetFields();
      },
    });
  return (
    <>
      <Form
        form={form}
        className={style.form ?? ''}
        layout="vertical"
        requiredMark={false}
        initialValues={{ days: 180 }}
        onFinish={submit}
      >
        <Form.Item
          name="label"
          className={style.label ?? ''}
          label={t('export.token-label')}
          rules={[{ required: true, whitespace: true, max: 40, message: t('export.token-label-wrong') }]}
        >
          <Input placeholder={t('export.token-label-help')} autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item name="days" label={t('export.token-days')}>
          <Select
            className={style.days ?? ''}
            options={tokenDays.map((days) => ({ value: days, label: t(`export.token-days-${days}`) }))}
          />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending}>
          {t('export.token-create')}
        </Button>
      </Form>
      {create.error && <Alert type="error" showIcon title={errorText(create.error)} />}
    </>
  );
}
