import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../api/refusal.ts';
import { refusalText } from '../../messages/refusal-text.ts';

/** An error of a request in the user's words; nothing while there is none. */
export function RefusalAlert({ error, onClose }: { error: unknown; onClose?: () => void }) {
  const { t, i18n } = useTranslation();
  if (!error) return null;
  const closable = onClose ? { closable: { onClose, 'aria-label': t('importScreen.close') } } : {};
  return (
    <Alert type="error" showIcon role="alert" title={refusalText(refusalOf(error), i18n)} {...closable} />
  );
}
