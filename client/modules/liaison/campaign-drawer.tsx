import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import type { DivisionNode } from '../division/division-tree.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import style from './plan-drawer.module.css';
import type { CampaignView } from './plan-queries.ts';

interface Fields {
  readonly name: string;
  readonly divisionCode: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly goal: number | null;
}

interface Props {
  /** Null: a new one. */
  readonly campaign: CampaignView | null;
  readonly homes: readonly DivisionNode[];
  readonly home: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** Makes a campaign or changes it; at first the present month. */
export function CampaignDrawer({ campaign, homes, home, today, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const { busy, write } = useUndoableWrite();
  const [year = 2026, month = 1] = today.split('-').map(Number);
  const initial: Fields = campaign ?? {
    name: t('liaison.campaign-name-default', { month }),
    divisionCode: home,
    fromDate: `${today.slice(0, 7)}-01`,
    toDate: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10),
    goal: null,
  };
  const required = [{ required: true, message: t('liaison.required') }];
  const save = async (fields: Fields) => {
    const done = await write({
      send: () =>
        rpc.liaison.saveCampaign.mutate({
          ...fields,
          goal: fields.goal ?? null,
          id: campaign?.id ?? null,
          expectedVersion: campaign?.version ?? 0,
          closed: campaign?.closed ?? false,
        }),
      say: () => t('liaison.saved', { name: fields.name }),
      undoable: false,
    });
    if (done) onClose();
  };
  return (
    <Drawer
      open
      size={420}
      title={campaign?.name ?? t('liaison.campaign-new')}
      onClose={onClose}
      data-testid="campaign-drawer"
      footer={
        <div className={style.footer}>
          <Button onClick={onClose}>{t('liaison.cancel')}</Button>
          <Button type="primary" loading={busy} onClick={form.submit}>
            {t('liaison.save')}
          </Button>
        </div>
      }
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        initialValues={initial}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item name="name" label={t('liaison.campaign-name')} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="divisionCode" label={t('liaison.campaign-division')} rules={required}>
          <Select options={homes.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="fromDate" label={t('liaison.campaign-from')} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="toDate"
          label={t('liaison.campaign-to')}
          dependencies={['fromDate']}
          rules={[
            ...required,
            ({ getFieldValue }) => ({
              validator: (_, value: string) =>
                value && value < getFieldValue('fromDate')
                  ? Promise.reject(new Error(t('liaison.campaign-dates-wrong')))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item name="goal" label={t('liaison.campaign-goal')}>
          <InputNumber min={1} max={100000} precision={0} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
