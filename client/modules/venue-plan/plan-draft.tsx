import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { defaultMeetingRule } from '../../../shared/venue/weekly-slot.ts';
import type { PlanCorrections, PlanKind, PlanRule } from '../../../shared/venue-plan.ts';

/** A saved plan that is being changed: saving keeps its place. */
interface DraftOf {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: PlanKind;
  readonly divisionCode: string;
}

export interface PlanDraft {
  readonly rule: PlanRule;
  readonly corrections: PlanCorrections;
  readonly of: DraftOf | null;
}

const firstDraft: PlanDraft = {
  rule: {
    who: 'unreached',
    organisationIds: [],
    venueArea: 'banner',
    bound: { kind: 'metres', value: 10_000 },
    meeting: defaultMeetingRule,
    objective: 'least-way',
    site: {
      count: 3,
      candidates: ['village', 'community', 'park', 'open-up', 'extend'],
      objective: 'cover-within',
      slotsPerWeek: 10,
      capacityPeople: 50,
    },
  },
  corrections: [],
  of: null,
};

interface Held {
  readonly draft: PlanDraft;
  readonly setDraft: (draft: PlanDraft) => void;
}

const Context = createContext<Held | null>(null);

/** Keeps rules and corrections while one goes from tab to tab. */
export function PlanDraftProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState(firstDraft);
  const held = useMemo(() => ({ draft, setDraft }), [draft]);
  return <Context value={held}>{children}</Context>;
}

export function usePlanDraft(): Held {
  const held = useContext(Context);
  if (!held) throw new Error('usePlanDraft outside its provider');
  return held;
}

/** With one organisation's decision by hand replaced; `undefined`: left to the solver again. */
export function correct(
  corrections: PlanCorrections,
  organisationId: string,
  venueId: string | null | undefined,
): PlanCorrections {
  const others = corrections.filter((each) => each.organisationId !== organisationId);
  return venueId === undefined ? others : [...others, { organisationId, venueId }];
}
