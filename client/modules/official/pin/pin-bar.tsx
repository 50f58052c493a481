import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import { chinaTime } from '../../setting/china-time.ts';
import style from './pin-bar.module.css';

/** Copies an address that shows the same numbers for ever. @param addressAt the address as of an instant (ISO 8601) */
export function PinButton({ addressAt }: { addressAt: (asOf: string) => string }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const copy = async () => {
    const address = addressAt(new Date().toISOString());
    try {
      await navigator.clipboard.writeText(address);
      void message.success(t('official.pin-copied'));
    } catch {
      // Without https there is no clipboard: the address is shown to be copied by hand.
      modal.info({
        title: t('official.pin-copy'),
        content: <code className={style.address}>{address}</code>,
      });
    }
  };
  return (
    <Button
      size="small"
      icon={<Icon name="link" />}
      title={t('official.pin-hint')}
      data-testid="pin-button"
      onClick={() => void copy()}
    >
      {t('official.pin')}
    </Button>
  );
}

/** Says that what is shown stands still, and leads back to the present. */
export function PinnedBanner({ asOf, onRelease }: { asOf: string; onRelease: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <p className={style.banner} role="note" data-testid="pinned-banner">
      <Icon name="pin" />
      {t('official.pinned', { at: chinaTime(asOf, i18n.language) })}
      <button type="button" onClick={onRelease}>
        {t('official.pin-release')}
      </button>
    </p>
  );
}
