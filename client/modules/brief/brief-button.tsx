import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../api/save-file.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMay } from '../account/use-me.ts';
import { useErrorText } from '../setting/error-text.ts';

interface Props {
  readonly divisionCode: string;
  readonly quarter: string;
  /** Only what was published up to then. */
  readonly asOf?: string | null;
}

/** One click for the brief of what is shown, as pages or as a document to edit; the public variant beside it. */
export function BriefButton({ divisionCode, quarter, asOf = null }: Props) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const may = useMay('export.take');
  const [busy, setBusy] = useState(false);
  if (!may) return null;
  const take = async (format: string, variant: string) => {
    setBusy(true);
    try {
      const query = {
        division: divisionCode,
        quarter,
        format,
        variant,
        language: i18n.language,
        ...(asOf === null ? {} : { asof: asOf }),
      };
      await saveFile(`/api/brief?${new URLSearchParams(query)}`);
    } catch (error) {
      void message.error(errorText(error as Error));
    } finally {
      setBusy(false);
    }
  };
  const menu = [
    ['pdf', 'internal', 'take-pdf'],
    ['docx', 'internal', 'take-docx'],
    ['pdf', 'public', 'take-public-pdf'],
    ['docx', 'public', 'take-public-docx'],
  ] as const;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: menu.map(([format, variant, key]) => ({
          key,
          label: t(`brief.${key}`),
          title: variant === 'public' ? t('brief.public-hint') : '',
          onClick: () => void take(format, variant),
        })),
      }}
    >
      <Button
        size="small"
        data-testid="brief-button"
        loading={busy}
        aria-haspopup="menu"
        icon={<Icon name="sheet" />}
      >
        {busy ? t('brief.taking') : t('brief.title')}
      </Button>
    </Dropdown>
  );
}
