import { Button, Cascader } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { type DivisionNode, type DivisionTree, pathTo } from './division-tree.ts';
import './division-picker.css';

interface Option {
  value: string;
  label: string;
  children?: Option[];
}

function optionOf(tree: DivisionTree, node: DivisionNode): Option {
  const children = tree.childrenOf.get(node.code);
  return {
    value: node.code,
    label: node.shortName,
    ...(children ? { children: children.map((child) => optionOf(tree, child)) } : {}),
  };
}

interface Props {
  readonly tree: DivisionTree;
  readonly code: string;
  readonly onChange: (code: string) => void;
}

/** The way from the top of the scope down to the current division; opens to choose another, searchable by name. */
export function DivisionPicker({ tree, code, onChange }: Props) {
  const { t } = useTranslation();
  const touch = useMedia('(pointer: coarse)');
  const path = pathTo(tree, code);
  const parent = path.at(-2);
  return (
    <span className="division-picker">
      <Cascader<Option>
        aria-label={t('screen.division')}
        options={tree.roots.map((root) => optionOf(tree, root))}
        value={path.map((node) => node.code)}
        changeOnSelect
        allowClear={false}
        expandTrigger={touch ? 'click' : 'hover'}
        showSearch={{
          filter: (text, options) => options.at(-1)?.label.includes(text.trim()) ?? false,
        }}
        displayRender={(labels) => labels.join(' / ')}
        onChange={(value) => {
          const chosen = value.at(-1);
          if (typeof chosen === 'string') onChange(chosen);
        }}
      />
      {parent && (
        <Button
          type="text"
          aria-label={t('screen.division-up', { name: parent.shortName })}
          title={t('screen.division-up', { name: parent.shortName })}
          onClick={() => onChange(parent.code)}
          icon={<Icon name="up" />}
        />
      )}
    </span>
  );
}
