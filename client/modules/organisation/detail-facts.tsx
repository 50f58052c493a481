import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type DivisionTree, shortPath } from '../division/division-tree.ts';
import type { EditableRecord } from './edit/draft.ts';
import { useIndustryText } from './facet-text.ts';
import './detail-facts.css';

interface Props {
  readonly organisation: EditableRecord;
  readonly tree: DivisionTree;
  readonly onDivision: (code: string) => void;
}

/** The facts as name and value; what is not known says so instead of being left out. */
export function DetailFacts({ organisation, tree, onDivision }: Props) {
  const { t } = useTranslation();
  const industryText = useIndustryText();
  const { location, lngLat } = organisation;
  const count = (value: number | null) =>
    value === null ? t('screen.unknown') : t('screen.people', { count: value });
  const facts: [string, ReactNode][] = [
    [
      'division',
      <Button
        key="division"
        type="link"
        size="small"
        className="inline-link"
        onClick={() => onDivision(organisation.divisionCode)}
      >
        {shortPath(tree, organisation.divisionCode)}
      </Button>,
    ],
    ['sector', t(`screen.sector-${organisation.sector}`)],
    ['uscc', organisation.uscc ?? t('screen.unknown')],
    ['industry', industryText(organisation.industry)],
    ['employees', count(organisation.employees)],
    ['members', count(organisation.members)],
    ['activists', count(organisation.activists)],
    ['developedThisYear', count(organisation.developedThisYear)],
    ['status', t(`screen.status-${organisation.status}`)],
    ['address', organisation.address ?? t('screen.unknown')],
    ...(organisation.founded ? ([['founded', organisation.founded]] as [string, ReactNode][]) : []),
    ['location', lngLat ? `${lngLat[0].toFixed(5)}, ${lngLat[1].toFixed(5)}` : t('screen.unlocated')],
    ...(location
      ? ([
          ['origin', `${t(`screen.origin-${location.source}`)} · ${t(`screen.datum-${location.datum}`)}`],
          ...(location.original ? [['original', location.original]] : []),
          ...(location.reason ? [['reason', location.reason]] : []),
        ] as [string, ReactNode][])
      : []),
    ['source', organisation.source ?? t('screen.unknown')],
    ['since', organisation.since],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`screen.fact-${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
