import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DivisionLevel } from '../../../shared/division.ts';
import type { DivisionNode, DivisionTree } from '../division/division-tree.ts';

interface Option {
  readonly value: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: Option[];
}

interface Common {
  readonly tree: DivisionTree;
  /** Of a form's field. */
  readonly id?: string;
}

function optionsOf(tree: DivisionTree, levels: readonly DivisionLevel[] | null): Option[] {
  const option = (node: DivisionNode): Option => ({
    value: node.code,
    title: node.name,
    disabled: levels !== null && !levels.includes(node.level),
    children: (tree.childrenOf.get(node.code) ?? []).map(option),
  });
  return tree.roots.map(option);
}

interface Several extends Common {
  /** Levels that can be chosen. */
  readonly levels: readonly DivisionLevel[];
  readonly disabled?: boolean;
  readonly value?: readonly string[];
  readonly onChange?: (codes: string[]) => void;
}

/** Chooses divisions of the levels allowed, from the tree or by name. */
export function DivisionsSelect({ tree, levels, disabled = false, value = [], onChange, id }: Several) {
  const { t } = useTranslation();
  const options = useMemo(() => optionsOf(tree, levels), [tree, levels]);
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      size="large"
      disabled={disabled}
      multiple
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeData={options}
      treeDefaultExpandedKeys={tree.roots.map(({ code }) => code)}
      value={[...value]}
      placeholder={t('account.divisions-search')}
      onChange={(codes: string[]) => onChange?.(codes)}
    />
  );
}

interface One extends Common {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

/** Chooses one division to filter by, or none. */
export function DivisionFilter({ tree, value, onChange }: One) {
  const { t } = useTranslation();
  const options = useMemo(() => optionsOf(tree, null), [tree]);
  return (
    <TreeSelect<string | null>
      aria-label={t('account.divisions')}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={280}
      treeData={options}
      treeDefaultExpandedKeys={tree.roots.map(({ code }) => code)}
      value={value}
      placeholder={t('account.accounts-all-divisions')}
      onChange={(code) => onChange(code ?? null)}
    />
  );
}
