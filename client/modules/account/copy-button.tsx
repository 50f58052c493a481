import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('account.copied'));
    } catch {
      // Only over https and on the machine itself; a plain address in the office network has no clipboard.
      void message.warning(t('account.copy-failed'));
    }
  };
  return <Button onClick={() => void copy()}>{t('account.copy')}</Button>;
}
