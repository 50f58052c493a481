import type { Setting } from '../../map-sheet/pen.ts';
import type { Translate } from '../../map-sheet/sheet-data.ts';
import type { AssignPlanResult, PlannedMeeting, SitePlanResult } from '../../venue-plan.ts';
import type { DecisionFacts } from './decision-facts.ts';
import { kilometres, slotWords } from './decision-words.ts';
import type { FlowTable } from './flow-tables.ts';
import { numberVenues, siteLetter } from './number-venues.ts';

const key = (name: string) => `venuePlan.sheet.${name}`;

/** The tables behind the first page: who goes where and when, or whom each site serves; then who is left and why. */
export function decisionTables(facts: DecisionFacts, { t }: Setting): FlowTable[] {
  const { result } = facts.plan;
  const main = result.kind === 'assign' ? meetingTable(facts, result, t) : siteTable(facts, result, t);
  return [main, leftTable(facts, t)];
}

function meetingTable(facts: DecisionFacts, result: AssignPlanResult, t: Translate): FlowTable {
  const rows = numberVenues(result, facts.venues).flatMap(({ number, name, meetings }) =>
    meetings.map((meeting) => [
      `${number} ${name}`,
      slotWords(meeting.slot, t),
      nameOf(facts, meeting.organisationId),
      divisionOf(facts, meeting.organisationId),
      wayWords(meeting, t),
      String(meeting.people),
    ]),
  );
  return {
    title: t(key('table')),
    continued: t(key('table-continued')),
    columns: [
      column(t, 'venue', 0.22),
      column(t, 'slot', 0.14),
      column(t, 'organisation', 0.3),
      column(t, 'division', 0.12),
      column(t, 'way', 0.15, 'end'),
      column(t, 'people', 0.07, 'end'),
    ],
    rows,
  };
}

function siteTable(facts: DecisionFacts, { sites }: SitePlanResult, t: Translate): FlowTable {
  return {
    title: t(key('table-sites')),
    continued: t(key('table-sites-continued')),
    columns: [
      column(t, 'site', 0.28),
      column(t, 'number', 0.08, 'end'),
      column(t, 'organisation', 0.36),
      column(t, 'division', 0.16),
      column(t, 'way', 0.12, 'end'),
    ],
    rows: sites.flatMap(({ name, kind, organisationIds, metres }, index) =>
      organisationIds.map((id, at) => [
        `${siteLetter(index)} ${name}（${t(key(`kind-${kind}`))}）`,
        String(at + 1),
        nameOf(facts, id),
        divisionOf(facts, id),
        siteWay(metres[at] ?? null, t),
      ]),
    ),
  };
}

function leftTable(facts: DecisionFacts, t: Translate): FlowTable {
  return {
    title: t(key('table-left')),
    continued: t(key('table-left-continued')),
    columns: [
      column(t, 'number', 0.06, 'end'),
      column(t, 'organisation', 0.32),
      column(t, 'division', 0.14),
      column(t, 'people', 0.07, 'end'),
      column(t, 'why', 0.41),
    ],
    rows: facts.plan.result.unserved.map(({ organisationId, people, reason, params }, index) => [
      String(index + 1),
      nameOf(facts, organisationId),
      divisionOf(facts, organisationId),
      String(people),
      t(`venuePlan.unserved.${reason}`, params),
    ]),
  };
}

function column(t: Translate, name: string, share: number, align: 'start' | 'end' = 'start') {
  return { name: t(key(`head-${name}`)), share, align };
}

function nameOf({ organisations }: DecisionFacts, id: string): string {
  return organisations.get(id)?.name ?? id;
}

function divisionOf({ organisations, ground }: DecisionFacts, id: string): string {
  const code = organisations.get(id)?.divisionCode;
  return ground.divisions.find((division) => division.code === code)?.shortName ?? code ?? '';
}

function siteWay(metres: number | null, t: Translate): string {
  return metres === null ? t(key('way-elsewhere')) : t('venuePlan.kilometres', { value: kilometres(metres) });
}

function wayWords({ metres, seconds, fixed }: PlannedMeeting, t: Translate): string {
  const way = t(key('way'), { kilometres: kilometres(metres), minutes: Math.ceil(seconds / 60) });
  return fixed ? t(key('way-by-hand'), { way }) : way;
}
