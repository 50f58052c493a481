import { useMutation } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useMay } from '../account/use-me.ts';
import { useErrorText } from '../setting/error-text.ts';

interface Props {
  readonly id: string;
  readonly onShown?: (telephone: string | null) => void;
}

/** An instructor's office telephone, asked for only when wanted, since every look is noted. */
export function TelephoneButton({ id, onShown }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const may = useMay('contact.read');
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => rpc.instructor.showTelephone.mutate({ id }),
    onSuccess: ({ officeTelephone }) => onShown?.(officeTelephone),
  });
  if (!may) return null;
  if (data) return <span>{data.officeTelephone ?? t('instructor.telephone-none')}</span>;
  if (error) return <span>{errorText(error)}</span>;
  return (
    <Tooltip title={t('instructor.telephone-noted')}>
      <Button type="link" size="small" loading={isPending} onClick={() => mutate()}>
        {t('instructor.telephone-show')}
      </Button>
    </Tooltip>
  );
}
