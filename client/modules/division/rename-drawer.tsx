import { Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { divisionKinds, levelOfKind } from '../../../shared/division.ts';
import { DivisionRename } from '../../../shared/division-change.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { ChangeDrawer, type ChangeTerms } from './change-drawer.tsx';
import { groundsOf, type ProposedChange } from './change-queries.ts';
import type { DivisionNode } from './division-tree.ts';

interface Props {
  readonly division: DivisionNode;
  readonly quarter: Quarter;
  readonly terms: ChangeTerms;
  readonly onTerms: (terms: ChangeTerms) => void;
  readonly onDone: (what: string) => void;
  readonly onClose: () => void;
}

/** Another name, and perhaps another kind, from a quarter on. */
export function RenameDrawer({ division, quarter, terms, onTerms, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(division.name);
  const [shortName, setShortName] = useState<string | null>(
    division.shortName === division.name ? null : division.shortName,
  );
  const [kind, setKind] = useState(division.kind);
  const { code } = division;
  const { fromQuarter, reason } = terms;
  const change = useMemo((): ProposedChange | null => {
    const label = shortName?.trim() || name;
    const parsed = DivisionRename.safeParse({
      code,
      name,
      shortName: label,
      kind,
      fromQuarter,
      reason: groundsOf(reason),
    });
    return parsed.success ? { kind: 'rename', input: parsed.data } : null;
  }, [code, name, shortName, kind, fromQuarter, reason]);
  const kinds = divisionKinds.filter((each) => levelOfKind(each) === division.level);
  return (
    <ChangeDrawer
      title={t('division.rename-of', { name: division.name })}
      meaning={[t('division.rename-means')]}
      kind="rename"
      quarter={quarter}
      terms={terms}
      onTerms={onTerms}
      change={change}
      onDone={() => onDone(t('division.history-rename', { before: division.name, name: name.trim() }))}
      onClose={onClose}
    >
      <Form.Item label={t('division.name')} htmlFor="division-name">
        <Input
          id="division-name"
          size="large"
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Form.Item>
      <Form.Item
        label={t('division.short-name')}
        htmlFor="division-short-name"
        extra={t('division.short-name-help')}
      >
        <Input
          id="division-short-name"
          size="large"
          maxLength={40}
          placeholder={name}
          value={shortName ?? ''}
          onChange={(event) => setShortName(event.target.value)}
        />
      </Form.Item>
      {kinds.length > 1 && (
        <Form.Item label={t('division.kind')} htmlFor="division-kind">
          <Select
            id="division-kind"
            size="large"
            value={kind}
            options={kinds.map((each) => ({ value: each, label: t(`division.kind-${each}`) }))}
            onChange={setKind}
          />
        </Form.Item>
      )}
    </ChangeDrawer>
  );
}
