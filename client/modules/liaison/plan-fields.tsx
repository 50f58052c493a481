import { Form, type FormInstance, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { liaisonRoles, unorganisedReasons } from '../../../shared/liaison.ts';
import type { CampaignView, Card } from './plan-queries.ts';

export type PlanFacts = Omit<NonNullable<Card['plan']>, 'version' | 'fromQuarter'>;

interface Props {
  readonly form: FormInstance<PlanFacts>;
  readonly initial: Partial<PlanFacts>;
  readonly campaigns: readonly CampaignView[];
  readonly disabled: boolean;
  readonly onFinish: (facts: PlanFacts) => void;
}

/** What a card says. */
export function PlanFields({ form, initial, campaigns, disabled, onFinish }: Props) {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('liaison.required') }];
  return (
    <Form<PlanFacts>
      form={form}
      layout="vertical"
      requiredMark={false}
      autoComplete="off"
      disabled={disabled}
      initialValues={initial}
      onFinish={onFinish}
    >
      <Form.Item name="reason" label={t('liaison.reason')} rules={required}>
        <Select
          autoFocus={initial.reason === undefined}
          options={unorganisedReasons.map((value) => ({ value, label: t(`liaison.reason-${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="reasonNote" label={t('liaison.reason-note')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="nextStep" label={t('liaison.next-step')} rules={required}>
        <Input maxLength={200} autoFocus={initial.reason !== undefined} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('liaison.due-on')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="responsibleRole"
        label={t('liaison.role')}
        extra={t('liaison.role-help')}
        rules={required}
      >
        <Select options={liaisonRoles.map((value) => ({ value, label: t(`liaison.role-${value}`) }))} />
      </Form.Item>
      <Form.Item name="campaignId" label={t('liaison.campaign')}>
        <Select
          allowClear
          placeholder={t('liaison.campaign-none')}
          options={campaigns
            .filter(({ closed, id }) => !closed || id === initial.campaignId)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </Form>
  );
}
