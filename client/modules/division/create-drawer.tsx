import { Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DivisionKind, divisionKinds, levelOfKind } from '../../../shared/division.ts';
import { DivisionCreation } from '../../../shared/division-change.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { ChangeDrawer, type ChangeTerms } from './change-drawer.tsx';
import { groundsOf, type ProposedChange } from './change-queries.ts';
import type { DivisionTree } from './division-tree.ts';

interface Props {
  readonly tree: DivisionTree;
  readonly quarter: Quarter;
  readonly terms: ChangeTerms;
  readonly onTerms: (terms: ChangeTerms) => void;
  readonly onDone: (what: string) => void;
  readonly onClose: () => void;
}

/** A division that exists from a quarter on. */
export function CreateDrawer({ tree, quarter, terms, onTerms, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [kind, setKind] = useState<DivisionKind>('town');
  const [parentCode, setParentCode] = useState<string | null>(null);
  const { fromQuarter, reason } = terms;
  const change = useMemo((): ProposedChange | null => {
    const parsed = DivisionCreation.safeParse({
      code,
      name,
      kind,
      parentCode,
      fromQuarter,
      reason: groundsOf(reason),
    });
    return parsed.success ? { kind: 'create', input: parsed.data } : null;
  }, [code, name, kind, parentCode, fromQuarter, reason]);
  const parents = [...tree.byCode.values()].filter(
    ({ level }) => level === 'banner' || (level === 'city' && kind === 'park'),
  );
  const codeWrong = code !== '' && !DivisionCreation.shape.code.safeParse(code).success;
  return (
    <ChangeDrawer
      title={t('division.create')}
      meaning={[t('division.create-means')]}
      kind="create"
      quarter={quarter}
      terms={terms}
      onTerms={onTerms}
      change={change}
      onDone={() => onDone(t('division.history-create', { name: name.trim() }))}
      onClose={onClose}
    >
      <Form.Item label={t('division.name-of-new')} htmlFor="division-name">
        <Input
          id="division-name"
          size="large"
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('division.kind')} htmlFor="division-kind">
        <Select
          id="division-kind"
          size="large"
          value={kind}
          options={divisionKinds
            .filter((each) => levelOfKind(each) === 'township')
            .map((each) => ({ value: each, label: t(`division.kind-${each}`) }))}
          onChange={setKind}
        />
      </Form.Item>
      <Form.Item label={t('division.parent')} htmlFor="division-parent">
        <Select
          id="division-parent"
          size="large"
          showSearch={{ optionFilterProp: 'label' }}
          value={parentCode}
          options={parents.map((each) => ({ value: each.code, label: each.name }))}
          onChange={setParentCode}
        />
      </Form.Item>
      <Form.Item
        label={t('division.code')}
        htmlFor="division-code"
        extra={t('division.code-help')}
        {...(codeWrong ? { validateStatus: 'error' as const, help: t('division.code-wrong') } : {})}
      >
        <Input
          id="division-code"
          size="large"
          inputMode="numeric"
          maxLength={12}
          value={code}
          onChange={(event) => setCode(event.target.value.trim())}
        />
      </Form.Item>
    </ChangeDrawer>
  );
}
