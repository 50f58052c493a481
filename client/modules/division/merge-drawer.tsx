import { Form, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DivisionMerge } from '../../../shared/division-change.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { ChangeDrawer, type ChangeTerms } from './change-drawer.tsx';
import { groundsOf, type ProposedChange } from './change-queries.ts';
import type { DivisionNode, DivisionTree } from './division-tree.ts';

interface Props {
  readonly division: DivisionNode;
  readonly tree: DivisionTree;
  readonly quarter: Quarter;
  readonly terms: ChangeTerms;
  readonly onTerms: (terms: ChangeTerms) => void;
  readonly onDone: (what: string) => void;
  readonly onClose: () => void;
}

/** Divisions that are one with another from a quarter on. */
export function MergeDrawer({ division, tree, quarter, terms, onTerms, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [from, setFrom] = useState<readonly string[]>([division.code]);
  const [into, setInto] = useState<string | null>(null);
  const { fromQuarter, reason } = terms;
  const change = useMemo((): ProposedChange | null => {
    const parsed = DivisionMerge.safeParse({ from, into, fromQuarter, reason: groundsOf(reason) });
    return parsed.success ? { kind: 'merge', input: parsed.data } : null;
  }, [from, into, fromQuarter, reason]);
  const options = listUnits(tree, division.parentCode);
  const without = (codes: readonly string[]) => options.filter(({ value }) => !codes.includes(value));
  const nameOf = (code: string | null) => tree.byCode.get(code ?? '')?.name ?? '';
  const search = { optionFilterProp: 'label' } as const;
  return (
    <ChangeDrawer
      title={t('division.merge-of', { name: division.name })}
      meaning={[1, 2, 3].map((part) => t(`division.merge-means-${part}`))}
      kind="merge"
      quarter={quarter}
      terms={terms}
      onTerms={onTerms}
      change={change}
      intoName={nameOf(into)}
      onDone={() =>
        onDone(
          t('division.history-merge', {
            merged: from.map(nameOf).join(t('division.between')),
            name: nameOf(into),
          }),
        )
      }
      onClose={onClose}
    >
      <Form.Item label={t('division.from')} htmlFor="division-from" extra={t('division.from-help')}>
        <Select
          id="division-from"
          mode="multiple"
          size="large"
          showSearch={search}
          value={[...from]}
          options={without(into === null ? [] : [into])}
          onChange={setFrom}
        />
      </Form.Item>
      <Form.Item label={t('division.into')} htmlFor="division-into" extra={t('division.into-help')}>
        <Select
          id="division-into"
          size="large"
          showSearch={search}
          value={into}
          options={without(from)}
          onChange={setInto}
        />
      </Form.Item>
    </ChangeDrawer>
  );
}

/** Everything that can merge: the neighbours first, the others with what they lie in. */
function listUnits(tree: DivisionTree, ownParent: string | null) {
  const isNeighbour = ({ parentCode }: DivisionNode) => parentCode === ownParent;
  return [...tree.byCode.values()]
    .filter(({ level }) => level === 'township')
    .sort((a, b) => Number(isNeighbour(b)) - Number(isNeighbour(a)) || (a.code < b.code ? -1 : 1))
    .map((node) => {
      const above = tree.byCode.get(node.parentCode ?? '');
      const label = isNeighbour(node) || !above ? node.name : `${above.name} / ${node.name}`;
      return { value: node.code, label };
    });
}
