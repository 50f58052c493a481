import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../messages/language.ts';

/** Offers the other language, in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const chinese = i18n.language !== 'en';
  return (
    <Button
      type="text"
      lang={chinese ? 'en' : 'zh-CN'}
      onClick={() => void switchLanguage(chinese ? 'en' : 'zh-CN')}
    >
      {chinese ? 'EN' : '中文'}
    </Button>
  );
}
