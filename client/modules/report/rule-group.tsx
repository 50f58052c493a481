import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingRow } from './finding-row.tsx';
import type { ListedFinding } from './findings-query.ts';
import type { FindingGroup } from './group-findings.ts';
import style from './quality-panel.module.css';
import type { QualityPanelProps } from './quality-panel.tsx';

/** As many as are read at a glance; a first import may leave thousands open. */
const step = 50;

interface Props extends Omit<QualityPanelProps, 'query' | 'openCode' | 'onOpenCode'> {
  readonly group: FindingGroup<ListedFinding>;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One rule: how many break it, how it is mended, and which ones. */
export function RuleGroup({ group, open, onToggle, ...row }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(step);
  const section = useRef<HTMLElement>(null);
  // On a phone what was opened may lie below the edge.
  useEffect(() => {
    if (open) section.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const { code, severity, findings } = group;
  const id = `rule-${code}`;
  return (
    <section ref={section} className={style.group} data-rule={code}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span className={style.severity} data-severity={severity}>
            {t(`report.severity-${severity}`)}
          </span>
          <span className={style.title}>{t(`report.rule.${code}`)}</span>
          <span className={style.count}>{findings.length}</span>
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <p className={style.fix}>{t(`report.rule.${code}.fix`)}</p>
            <ul className={style.findings}>
              {findings.slice(0, shown).map((finding) => (
                <FindingRow key={finding.organisationId} finding={finding} {...row} />
              ))}
            </ul>
            {findings.length > shown && (
              <Button type="link" className={style.more} onClick={() => setShown(shown + step)}>
                {t('report.more', { count: Math.min(step, findings.length - shown) })}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
