import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ShareView } from '../../../shared/venue-share/share-view.ts';
import { saveFile } from '../../api/save-file.ts';
import { useMay } from '../account/use-me.ts';
import { useErrorText } from '../setting/error-text.ts';

/** The agreement on one page as a PDF; of what was declined or withdrawn there is none. */
export function PrintAgreement({ share }: { readonly share: ShareView }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const may = useMay('venue.plan');
  const print = useMutation({
    mutationFn: () => saveFile(`/api/agreement?share=${share.id}&language=${i18n.language}`),
    onError: (error) => void message.error(errorText(error)),
  });
  if (!may || share.status === 'declined' || share.status === 'withdrawn') return null;
  return (
    <Button loading={print.isPending} data-testid="share-print" onClick={() => print.mutate()}>
      {t(print.isPending ? 'venueShare.printing' : 'venueShare.print')}
    </Button>
  );
}
