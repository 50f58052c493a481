import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../shared/issue.ts';

interface Props {
  readonly issue: Issue;
  /** Types the likeliest reading instead. */
  readonly onSuggestion: (text: string) => void;
  /** Opens the record that has the name or the code. */
  readonly onOpen: (id: string) => void;
}

/** What is wrong with a field, how to mend it, and where that is known the one click that does. */
export function FieldNote({ issue, onSuggestion, onOpen }: Props) {
  const { t } = useTranslation();
  const { code, params } = issue;
  const { suggestion, organisationId } = params;
  return (
    <span data-issue={code}>
      {t(`issue.${code}`, params)}
      {suggestion === undefined && ` ${t(`issue.${code}.fix`, params)}`}
      {suggestion !== undefined && (
        <Button type="link" size="small" onClick={() => onSuggestion(String(suggestion))}>
          {t('record.use-suggestion', { value: suggestion })}
        </Button>
      )}
      {organisationId !== undefined && (
        <Button type="link" size="small" onClick={() => onOpen(String(organisationId))}>
          {t('record.open-other')}
        </Button>
      )}
    </span>
  );
}
