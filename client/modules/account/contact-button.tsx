import { useMutation } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './contact-button.module.css';
import { useMay } from './use-me.ts';

/** Whom to call about a division: posts and office telephones, asked for only when opened, since every look is noted. */
export function ContactButton({ divisionCode }: { divisionCode: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const may = useMay('contact.read');
  const { mutate, data, error, reset } = useMutation({
    mutationFn: () => rpc.account.showContacts.mutate({ divisionCode }),
  });
  if (!may) return null;
  return (
    <Popover
      trigger="click"
      title={t('contact.title')}
      onOpenChange={(open) => (open ? mutate() : reset())}
      content={
        <div className={style.box} data-testid="contacts">
          {error ? (
            <p>{errorText(error)}</p>
          ) : data?.length === 0 ? (
            <p>{t('contact.none')}</p>
          ) : (
            <dl>
              {data?.map(({ post, officeTelephone }) => (
                <div key={post}>
                  <dt>{post}</dt>
                  <dd>{officeTelephone}</dd>
                </div>
              ))}
            </dl>
          )}
          <small>{t('contact.noted')}</small>
        </div>
      }
    >
      <Button size="small">{t('contact.open')}</Button>
    </Popover>
  );
}
