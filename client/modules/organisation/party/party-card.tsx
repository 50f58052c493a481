import { Button, Tooltip } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DivisionTree } from '../../division/division-tree.ts';
import type { EditableRecord } from '../edit/draft.ts';
import type { PartyTarget } from '../edit/edit-target.ts';
import { useRecordWork } from '../edit/record-work.tsx';
import { PartyAttach } from './party-attach.tsx';
import { PartyCreate } from './party-create.tsx';
import { PartyDetach } from './party-detach.tsx';
import { PartyEdit } from './party-edit.tsx';
import style from './party-form.module.css';
import { PartyGrade } from './party-grade.tsx';
import { PartyPast } from './party-past.tsx';
import { useParty } from './party-query.ts';
import { PartyStanding } from './party-standing.tsx';

type Mode = 'attach' | 'create' | 'edit' | 'grade' | 'detach';

interface Props {
  readonly record: EditableRecord & { readonly dissolvedPartyOrganisation: string | null };
  readonly tree: DivisionTree;
  /** What the address opens. */
  readonly target: PartyTarget | null;
  /** Whether changing is offered at all, and why it cannot be done now. */
  readonly may: boolean;
  readonly locked: string | null;
  readonly onClose: () => void;
}

/** The party organisation of the record: what it is, and the ways to join, make, change, grade and leave one. */
export function PartyCard({ record, tree, target, may, locked, onClose }: Props) {
  const { t } = useTranslation();
  const { quarter } = useRecordWork();
  const party = useParty(record.partyOrganisation?.id ?? null, quarter).data ?? null;
  const [chosen, setChosen] = useState<Mode | null>(null);
  const card = useRef<HTMLElement>(null);
  const asked = target && modeOf(target, record.partyOrganisation !== null);
  const mode = may && locked === null ? (chosen ?? asked) : null;
  useEffect(() => {
    if (asked) card.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const close = () => {
    setChosen(null);
    onClose();
  };
  const { partyOrganisation: own, dissolvedPartyOrganisation: dissolved } = record;
  const modes: readonly Mode[] = own
    ? ['edit', 'grade', 'attach', 'detach']
    : dissolved
      ? ['attach', 'create', 'detach']
      : ['attach', 'create'];
  const form = ((): ReactNode => {
    switch (mode) {
      case 'attach':
        return <PartyAttach record={record} tree={tree} onClose={close} />;
      case 'create':
        return <PartyCreate record={record} onClose={close} />;
      case 'detach':
        return <PartyDetach record={record} onClose={close} />;
      case 'edit':
        return (
          party && (
            <PartyEdit
              key={party.version}
              party={party}
              first={target === 'formation' || target === 'election' ? target : 'name'}
              onClose={close}
            />
          )
        );
      case 'grade':
        return party && <PartyGrade key={party.grade} party={party} onClose={close} />;
      default:
        return null;
    }
  })();
  return (
    <section className={style.card} aria-label={t('screen.fact-party')} data-testid="party-card" ref={card}>
      <h3>{t('screen.fact-party')}</h3>
      {own ? (
        <>
          <p className={style.name}>{own.name}</p>
          <p className={style.facts}>
            {[
              t(`screen.kind-${own.kind}`),
              t(`screen.formation-${own.formation}`),
              t(`screen.grade-${own.grade}`),
            ].join(' · ')}
          </p>
          {party && mode !== 'edit' && <PartyStanding party={party} />}
        </>
      ) : (
        <p className={style.none}>
          {dissolved
            ? t('record.party-was-dissolved', { name: dissolved })
            : t('screen.organised-unorganised')}
        </p>
      )}
      {form ??
        (may && (
          <div className={style.buttons}>
            {modes.map((each) => (
              <Tooltip key={each} title={locked && t(locked)}>
                <Button size="small" disabled={locked !== null} onClick={() => setChosen(each)}>
                  {t(own && each === 'attach' ? 'record.mode-change' : `record.mode-${each}`)}
                </Button>
              </Tooltip>
            ))}
          </div>
        ))}
      {party && <PartyPast key={party.id} party={party} />}
    </section>
  );
}

function modeOf(target: PartyTarget, organised: boolean): Mode {
  if (!organised) return 'attach';
  if (target === 'grade') return 'grade';
  return 'edit';
}
