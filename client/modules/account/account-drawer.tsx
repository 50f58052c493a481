import { Alert, App, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '../../../shared/account.ts';
import { AccountFacts, type AccountView, roleLevels } from '../../../shared/account-view.ts';
import { refusalOf } from '../../api/refusal.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useErrorText } from '../setting/error-text.ts';
import { AccountConflict } from './account-conflict.tsx';
import { AccountNameField, PostField } from './account-fields.tsx';
import type { AccountChanges } from './account-queries.ts';
import { DivisionsSelect } from './division-select.tsx';
import formStyle from './form.module.css';
import type { Handover } from './one-time-password.tsx';
import { textRule } from './text-rule.ts';
import { useMe } from './use-me.ts';

interface Props {
  /** Null: a new one is made. */
  readonly account: AccountView | null;
  /** The account as it is by now; differs after somebody else's change. */
  readonly newest: AccountView | null;
  readonly tree: DivisionTree;
  readonly changes: AccountChanges;
  readonly onHandover: (handover: Handover) => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly post: string;
  readonly name: string;
  readonly role: Role;
  readonly boundCodes: string[];
  readonly officeTelephone: string;
}

const fieldsOf = (account: AccountView | null): Partial<Fields> =>
  account
    ? { ...account, boundCodes: [...account.boundCodes], officeTelephone: account.officeTelephone ?? '' }
    : { role: 'township', boundCodes: [] };

const factsOf = ({ officeTelephone, ...fields }: Fields): AccountFacts =>
  AccountFacts.parse({ ...fields, officeTelephone: officeTelephone?.trim() || null });

/** Makes an account or changes one. A save against an older state shows the difference and asks. */
export function AccountDrawer({ account, newest, tree, changes, onHandover, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const own = useMe()?.id === account?.id;
  const [form] = Form.useForm<Fields>();
  const role = Form.useWatch('role', form) ?? account?.role ?? 'township';
  const [base, setBase] = useState(account);
  const [refused, setRefused] = useState<Error | null>(null);
  const conflict = refused !== null && refusalOf(refused).code === 'version-conflict';
  const busy = changes.create.isPending || changes.update.isPending;
  const save = async (fields: Fields, over: AccountView | null) => {
    const facts = factsOf(fields);
    setRefused(null);
    try {
      if (over) {
        await changes.update.mutateAsync({ target: over, facts });
        void message.success(t('account.saved', { post: facts.post }));
      } else {
        const { password } = await changes.create.mutateAsync(facts);
        onHandover({ post: facts.post, name: facts.name, password });
      }
      onClose();
    } catch (error) {
      setRefused(error as Error);
    }
  };
  return (
    <Drawer
      open
      size={480}
      title={account ? t('account.edit-title', { post: account.post }) : t('account.create')}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div className={formStyle.footer}>
          <Button onClick={onClose}>{t('screen.cancel')}</Button>
          <Button type="primary" loading={busy} disabled={conflict} onClick={form.submit}>
            {t(account ? 'screen.save' : 'account.create')}
          </Button>
        </div>
      }
    >
      <Form<Fields>
        form={form}
        className={formStyle.form ?? ''}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        initialValues={fieldsOf(account)}
        onFinish={(fields) => void save(fields, base)}
      >
        <PostField />
        <AccountNameField autoComplete="off" />
        <Form.Item name="role" label={t('account.role')} extra={t(`account.role-${role}-does`)}>
          <Select
            size="large"
            disabled={own}
            options={roles.map((each) => ({ value: each, label: t(`account.role-${each}`) }))}
            // Divisions of another level do not fit the new role.
            onChange={(next: Role) => {
              const codes: string[] = form.getFieldValue('boundCodes') ?? [];
              const fits = (code: string) => {
                const level = tree.byCode.get(code)?.level;
                return level !== undefined && roleLevels[next].includes(level);
              };
              form.setFieldValue('boundCodes', codes.filter(fits));
            }}
          />
        </Form.Item>
        <Form.Item
          name="boundCodes"
          label={t('account.divisions')}
          extra={t(own ? 'account.own-account' : 'account.divisions-help')}
          rules={[{ required: true, type: 'array', min: 1, message: t('account.divisions-required') }]}
        >
          <DivisionsSelect tree={tree} levels={roleLevels[role]} disabled={own} />
        </Form.Item>
        <Form.Item
          name="officeTelephone"
          label={t('account.telephone')}
          extra={t('account.telephone-help')}
          validateTrigger="onBlur"
          rules={[textRule(AccountFacts.shape.officeTelephone, t('account.telephone-wrong'), true)]}
        >
          <Input size="large" inputMode="tel" autoComplete="off" />
        </Form.Item>
      </Form>
      {refused && !conflict && <Alert type="error" showIcon title={errorText(refused)} />}
      {conflict && newest && (
        <AccountConflict
          newest={newest}
          yours={factsOf(form.getFieldsValue())}
          tree={tree}
          onTakeTheirs={() => {
            form.setFieldsValue(fieldsOf(newest));
            setBase(newest);
            setRefused(null);
          }}
          onKeepMine={() => {
            setBase(newest);
            void save(form.getFieldsValue(), newest);
          }}
        />
      )}
    </Drawer>
  );
}
