import { Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../messages/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { useEntrance } from './use-entrance.ts';
import { useMay, useMe } from './use-me.ts';
import style from './user-menu.module.css';

/** Where the menu leads. */
export type UserPage = 'account' | 'accounts' | 'divisions' | 'audit';

interface Props {
  /** Names of the divisions, by code. */
  readonly divisionName: (code: string) => string;
  readonly onOpen: (page: UserPage) => void;
}

/** Who one is, the own account, what an administrator has, the other language, and the way out. */
export function UserMenu({ divisionName, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const mayManage = useMay('account.manage');
  const mayChangeDivisions = useMay('division.change');
  const mayAudit = useMay('audit.read');
  const { signOut } = useEntrance();
  if (!me) return null;
  const administration: MenuProps['items'] = [
    ...(mayManage ? [{ key: 'accounts', label: t('account.menu-accounts') }] : []),
    ...(mayChangeDivisions ? [{ key: 'divisions', label: t('division.title') }] : []),
    ...(mayAudit ? [{ key: 'audit', label: t('account.menu-audit') }] : []),
  ];
  const items: MenuProps['items'] = [
    { key: 'account', label: t('account.my-account') },
    ...(administration.length > 0 ? [{ type: 'divider' as const }, ...administration] : []),
    { type: 'divider' },
    {
      key: 'language',
      label: <span lang={i18n.language === 'en' ? 'zh-CN' : 'en'}>{t('account.other-language')}</span>,
    },
    { key: 'sign-out', label: t('account.sign-out') },
  ];
  const choose = (key: string) => {
    if (key === 'language') void switchLanguage(i18n.language === 'en' ? 'zh-CN' : 'en');
    else if (key === 'sign-out') signOut.mutate();
    else onOpen(key as UserPage);
  };
  const shownDivisions = me.boundCodes.slice(0, 3).map(divisionName).join(t('screen.comma'));
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{ items, onClick: ({ key }) => choose(key) }}
      popupRender={(menu) => (
        <div className={style.popup}>
          <div className={style.who}>
            <strong>{me.post}</strong>
            <span>{t(`account.role-${me.role}`)}</span>
            <span>
              {shownDivisions}
              {me.boundCodes.length > 3 && t('account.divisions-more', { count: me.boundCodes.length })}
            </span>
          </div>
          {menu}
        </div>
      )}
    >
      <Button
        type="text"
        className={style.button ?? ''}
        data-testid="user-menu"
        // It begins with what is seen: who speaks to the page says that.
        aria-label={`${t(`account.role-${me.role}`)} · ${t('account.menu', { post: me.post })}`}
        aria-haspopup="menu"
        title={me.post}
        icon={<Icon name="person" />}
      >
        <span className={style.role}>{t(`account.role-${me.role}`)}</span>
      </Button>
    </Dropdown>
  );
}
