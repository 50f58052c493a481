import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, exportFormats } from '../../../shared/export/export-format.ts';
import { type ExportQuery, encodeExportQuery } from '../../../shared/export/export-query.ts';
import { saveFile } from '../../api/file.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMay } from '../account/use-me.ts';
import { useErrorText } from '../setting/error-text.ts';
import style from './export-button.module.css';

/** What is seen: the page's own state. */
interface Props extends Omit<ExportQuery, 'format' | 'language'> {
  /** How many organisations that are. */
  readonly count: number;
}

/** Takes what is seen along as a file. Nothing is shown to who may not. */
export function ExportButton({ count, ...seen }: Props) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const mayTake = useMay('export.take');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const take = useMutation({
    mutationFn: (format: ExportFormat) =>
      saveFile(`/api/export?${encodeExportQuery({ ...seen, format, language })}`),
    onSuccess: () => void message.success(t('export.taken', { count })),
    onError: (error) => void message.error(errorText(error)),
  });
  if (!mayTake) return null;
  const items = exportFormats.map((format) => ({
    key: format,
    label: (
      <span className={style.item}>
        {t(`export.format-${format}`)}
        <span className={style.use}>{t(`export.for-${format}`)}</span>
      </span>
    ),
  }));
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      disabled={take.isPending || count === 0}
      menu={{ items, onClick: ({ key }) => take.mutate(key as ExportFormat) }}
      popupRender={(menu) => (
        <div className={style.popup} data-testid="export-menu">
          <p className={style.about}>{t('export.take-about', { count })}</p>
          {menu}
          <p className={style.note}>{t('export.logged-short')}</p>
        </div>
      )}
    >
      <Button
        size="small"
        className={style.button ?? ''}
        data-testid="export-button"
        aria-haspopup="menu"
        loading={take.isPending}
        icon={<Icon name="down" />}
      >
        {take.isPending ? t('export.running') : t('export.take')}
      </Button>
    </Dropdown>
  );
}
