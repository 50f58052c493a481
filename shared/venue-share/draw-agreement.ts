import { ink } from '../map-sheet/ink.ts';
import { type Block, type Box, line, rectangle, type Setting, stroke, text } from '../map-sheet/pen.ts';
import type { Scene, SceneItem } from '../map-sheet/scene.ts';
import { wrap } from '../map-sheet/text-wrap.ts';
import type { AgreementFacts } from './agreement-facts.ts';
import { drawAgreementMap } from './agreement-map.ts';
import { basisText, dayText, metresText, slotsText } from './share-words.ts';

/** A4 upright, millimetres. */
const page = { width: 210, height: 297, margin: 18 } as const;
const width = page.width - 2 * page.margin;
const labelWidth = 34;
const size = 3.6;
const lineHeight = 5.2;

/** The agreement 阵地共享协议 on one page: who, where, when, on what terms, a small map, room for the seals. Pure. */
export function drawAgreement(facts: AgreementFacts, setting: Setting): Scene {
  const { t } = setting;
  const head = drawHead(facts, setting);
  const table = drawRows(rowsOf(facts, setting), 45, setting);
  const clauses = drawClauses(facts, setting);
  const seals = { x: page.margin, y: page.height - 66, width, height: 48 };
  const clausesTop = seals.y - clauses.height - 3;
  const top = 45 + table.height + 4;
  const map = { x: page.margin, y: top, width, height: clausesTop - 8 - top };
  return {
    widthMillimetres: page.width,
    heightMillimetres: page.height,
    title: titleOf(facts, setting),
    items: [
      rectangle({ x: 0, y: 0, width: page.width, height: page.height }, { fill: ink.paper }),
      ...head,
      ...table.items,
      ...drawAgreementMap(facts, map, setting),
      text(wayText(facts, setting), page.margin, map.y + map.height + 4.4, 3, { colour: ink.soft }),
      ...moved(clauses.items, clausesTop),
      ...drawSeals(seals, setting),
      text(
        t('venueShare.form.foot', { date: facts.drawnOn, version: facts.share.version }),
        page.width / 2,
        page.height - 9,
        2.7,
        {
          anchor: 'middle',
          colour: ink.soft,
        },
      ),
    ],
  };
}

/** Also the document's title: 阵地共享协议（单位 · 场所）. */
export function titleOf({ share }: AgreementFacts, { t }: Setting): string {
  const { organisation, venue } = share.parties;
  return t('venueShare.form.file-name', { organisation: organisation.name, venue: venue.name });
}

function drawHead({ share, sample, drawnOn }: AgreementFacts, { t }: Setting): SceneItem[] {
  const right = page.width - page.margin;
  const marks = [...(sample ? [t('sheet.sample')] : []), t(`venueShare.form.mark-${share.status}`)];
  return [
    text(marks.join('　'), page.margin, 15, 3, { colour: ink.accent }),
    text(
      t('venueShare.form.number', { number: numberOf(share.id, share.proposedOn || drawnOn) }),
      right,
      15,
      3,
      {
        anchor: 'end',
        colour: ink.soft,
      },
    ),
    text(t('venueShare.form.title'), page.width / 2, 28, 7.6, {
      bold: true,
      anchor: 'middle',
      letterSpacingMillimetres: 0.8,
    }),
    text(share.hostDivisionName, page.width / 2, 35.4, 3.4, { anchor: 'middle', colour: ink.soft }),
    line(
      [
        [page.margin, 39.5],
        [right, 39.5],
      ],
      stroke(ink.accent, 0.6),
    ),
  ];
}

/** `2026-1A2B3C4D`: of the year it was proposed in, the beginning of its id. */
function numberOf(id: string, day: string): string {
  return `${day.slice(0, 4)}-${id.slice(0, 8).toUpperCase()}`;
}

type Row = readonly [label: string, value: string];

function rowsOf({ share }: AgreementFacts, { t }: Setting): Row[] {
  const { organisation, venue } = share.parties;
  const key = (name: string, params: Readonly<Record<string, string | number>> = {}) =>
    t(`venueShare.form.${name}`, params);
  const begins = share.agreedOn ? key('from', { from: dayText(share.agreedOn, t) }) : key('from-agreement');
  const ended = share.endedOn ? key('until', { until: dayText(share.endedOn, t) }) : key('open-end');
  const blank = key('blank');
  return [
    [
      key('party-a'),
      key('party-a-value', {
        name: venue.hostName ?? share.hostDivisionName,
        kind: t(`venueShare.host.${venue.hostKind}`),
      }),
    ],
    [key('party-b'), organisation.name],
    [key('party-organisation'), organisation.partyOrganisationName ?? key('no-party')],
    [key('venue'), [venue.name, venue.address].filter(Boolean).join(key('comma'))],
    [key('slots'), slotsText(share.slots, t)],
    [key('people'), key('people-value', { people: share.people, seats: venue.capacityPeople })],
    [key('purpose'), share.purpose ?? key('purpose-default')],
    [key('terms'), venue.sharingTerms ?? key('terms-default')],
    [key('period'), `${begins}${ended}`],
    [
      key('contacts'),
      [
        key('contact-a', { post: venue.contactPost ?? blank, telephone: venue.contactTelephone ?? blank }),
        key('contact-b', { post: blank, telephone: blank }),
      ].join('\n'),
    ],
  ];
}

/** A ruled table of two columns. */
function drawRows(rows: readonly Row[], top: number, { measure }: Setting): Block {
  const items: SceneItem[] = [];
  let y = top;
  for (const [label, value] of rows) {
    const lines = value.split('\n').flatMap((each) => wrap(each, width - labelWidth - 6, size, measure));
    const height = lines.length * lineHeight + 2.6;
    items.push(
      rectangle(
        { x: page.margin, y, width: labelWidth, height },
        { fill: ink.panel, stroke: stroke(ink.rule, 0.2) },
      ),
      rectangle(
        { x: page.margin + labelWidth, y, width: width - labelWidth, height },
        { stroke: stroke(ink.rule, 0.2) },
      ),
      text(label, page.margin + 3, y + height / 2 + 1.3, size, { colour: ink.soft }),
      ...lines.map((each, index) =>
        text(each, page.margin + labelWidth + 3, y + 5.1 + lineHeight * index, size),
      ),
    );
    y += height;
  }
  return { items, height: y - top };
}

const clauseNames = ['clause-host', 'clause-user', 'clause-change', 'clause-copies'] as const;

function drawClauses(_: AgreementFacts, { t, measure }: Setting): Block {
  const lines = clauseNames.flatMap((name, index) =>
    wrap(`${index + 1}. ${t(`venueShare.form.${name}`)}`, width, 3.3, measure),
  );
  return {
    items: lines.map((each, index) => text(each, page.margin, 3.6 + 4.9 * index, 3.3)),
    height: 4.9 * lines.length,
  };
}

function moved(items: readonly SceneItem[], by: number): SceneItem[] {
  return items.map((item) => (item.kind === 'text' ? { ...item, y: item.y + by } : item));
}

/** What the map shows, in words: how far it is and how that was found. */
function wayText({ way }: AgreementFacts, { t }: Setting): string {
  if (!way) return t('venueShare.form.no-way');
  const basis = basisText(way.basis, t);
  if ('none' in way) return t('venueShare.form.way-none', { basis });
  const minutes = Math.max(1, Math.round(way.durationSeconds / 60));
  return t('venueShare.form.way', { distance: metresText(way.distanceMetres, t), minutes, basis });
}

function drawSeals({ x, y, width: all, height }: Box, { t }: Setting): SceneItem[] {
  const half = all / 2;
  return (['a', 'b'] as const).flatMap((side, index): SceneItem[] => {
    const left = x + index * half;
    return [
      rectangle({ x: left, y, width: half, height }, { stroke: stroke(ink.rule, 0.25) }),
      text(t(`venueShare.form.seal-${side}`), left + 4, y + 7.5, size, { bold: true }),
      text(t('venueShare.form.signed-post'), left + 4, y + height - 13.5, size),
      text(t('venueShare.form.signed-on'), left + half - 4, y + height - 5, size, { anchor: 'end' }),
    ];
  });
}
