import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { industryCodes } from '../../../../shared/industry.ts';
import type { OrganisationColumns } from '../../../../shared/organisation-columns.ts';
import {
  partyOrganisationFormations,
  partyOrganisationKinds,
} from '../../../../shared/party-organisation.ts';
import { symbolClasses } from '../../../../shared/symbol.ts';
import { Icon } from '../../../ui/icon.tsx';
import { type DivisionTree, shortPath } from '../../division/division-tree.ts';
import { useIndustryText } from '../../organisation/facet-text.ts';
import { SymbolMark } from '../../organisation/symbol-mark.tsx';
import '../../organisation/organisation-detail.css';
import '../../organisation/detail-facts.css';

interface Props {
  readonly columns: OrganisationColumns;
  readonly tree: DivisionTree;
  readonly row: number;
  readonly onClose: () => void;
}

/** One organisation of a pinned quarter: what was published of it, nothing of what the registry says now. */
export function PinnedRecord({ columns, tree, row, onClose }: Props) {
  const { t } = useTranslation();
  const industryText = useIndustryText();
  const symbolClass = symbolClasses[columns.symbolClass[row] ?? 0] ?? 'enterprise-ungraded';
  const people = (count: number | undefined) =>
    count === undefined || count < 0 ? t('screen.unknown') : t('screen.people', { count });
  const kind = partyOrganisationKinds[columns.kind[row] ?? 255];
  const formation = partyOrganisationFormations[columns.formation[row] ?? 255];
  const facts: [string, string][] = [
    ['division', shortPath(tree, columns.divisionCodes[columns.division[row] ?? 0] ?? '')],
    ['uscc', columns.usccs[row] || t('screen.unknown')],
    ['industry', industryText(industryCodes[columns.industry[row] ?? 255] ?? null)],
    ['employees', people(columns.employees[row])],
    ['members', people(columns.members[row])],
    [
      'kind',
      kind && formation
        ? `${t(`screen.kind-${kind}`)} · ${t(`screen.formation-${formation}`)}`
        : t('screen.organised-unorganised'),
    ],
  ];
  return (
    <section className="detail" aria-label={t('screen.detail')} data-testid="pinned-record">
      <div className="detail-bar">
        <Button type="text" icon={<Icon name="back" />} onClick={onClose}>
          {t('screen.back-to-list')}
        </Button>
      </div>
      <div className="detail-body">
        <h2>{columns.names[row]}</h2>
        <p className="detail-class" data-class={symbolClass}>
          <SymbolMark symbolClass={symbolClass} size={22} />
          {t(`symbol.${symbolClass}`)}
        </p>
        <dl className="facts">
          {facts.map(([name, text]) => (
            <div key={name}>
              <dt>{t(`screen.fact-${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="detail-locked">{t('official.pinned-record')}</p>
      </div>
    </section>
  );
}
