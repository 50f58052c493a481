import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { QualityField } from '../../../shared/report/quality-rule.ts';
import { useMay } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import type { ListedFinding } from './findings-query.ts';
import { fixKey } from './fix-text.ts';
import style from './quality-panel.module.css';

interface Props {
  readonly finding: ListedFinding;
  readonly tree: DivisionTree;
  readonly selectedId: string | null;
  readonly stateOf: (id: string) => 'absent' | 'unlocated' | 'located';
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly onPlace: (id: string) => void;
  readonly onEdit: (id: string, field: QualityField) => void;
}

/** One organisation that breaks the rule: opens it on the map; its place or the field is mended from here. */
export function FindingRow(props: Props) {
  const { finding, tree, selectedId, stateOf, onSelect, onHover, onPlace, onEdit } = props;
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('registry.write');
  const { organisationId: id, code, name, divisionCode, uscc, field, params } = finding;
  const state = stateOf(id);
  const found = `report.rule.${code}.found`;
  const facts = [
    tree.byCode.get(divisionCode)?.shortName,
    // Where the finding says nothing of its own, the code tells namesakes apart.
    i18n.exists(found) ? t(found, params) : uscc,
  ].filter(Boolean);
  const text = (
    <>
      <span className={style.name}>{name}</span>
      <span className={style.facts}>{facts.join(' · ')}</span>
    </>
  );
  return (
    <li className={style.finding} data-selected={id === selectedId}>
      {state === 'absent' ? (
        <span className={style.text}>{text}</span>
      ) : (
        <button
          type="button"
          className={style.text}
          onClick={() => onSelect(id)}
          onMouseEnter={() => onHover(id)}
          onMouseLeave={() => onHover(null)}
        >
          {text}
        </button>
      )}
      {state !== 'absent' && mayWrite && (
        <Button
          size="small"
          className={style.place}
          onClick={() => (field === 'lngLat' ? onPlace(id) : onEdit(id, field))}
        >
          {t(fixKey(field, state))}
        </Button>
      )}
    </li>
  );
}
