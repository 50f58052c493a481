import type { Division } from '../division.ts';
import { normaliseName } from '../import/cells/normalise-text.ts';
import { liesWithin } from '../import/division-index.ts';
import type { VenueHostKind } from '../venue.ts';
import type { VenueReader } from './venue-reader.ts';
import type { VenueSetup } from './venue-setup.ts';
import type { VenueClaims } from './venue-staged.ts';
import { divisionsNamed, villageStem } from './village-name.ts';

interface HostTexts {
  readonly name: string;
  readonly divisionCode: string | null;
  /** As the row says it; null: it does not. */
  readonly kind: VenueHostKind | null;
}

type HostClaims = Pick<VenueClaims, 'hostKind' | 'hostDivisionCode' | 'organisationId'>;

/** Whose venue it is, as far as the row says: an organisation, a village or community, else the township or park. Doubt is a question. */
export function findHost(reader: VenueReader, texts: HostTexts, setup: VenueSetup): HostClaims {
  const { name, divisionCode, kind } = texts;
  const organisation = reader.text('organisation');
  const village = reader.text('village');
  // A list has both columns, and one of them is filled: what is filled says the kind where no column does.
  if (kind === 'own' || (kind === null && organisation !== '' && village === ''))
    return organisation === ''
      ? { hostKind: 'own' }
      : findOrganisation(reader, organisation, divisionCode, setup);
  if (kind === 'township' || kind === 'park') return { hostKind: kind };
  const list = setup.villages.get(divisionCode ?? '') ?? [];
  if (village !== '') {
    const found = divisionsNamed(list, village);
    const [only] = found;
    if (only && found.length === 1) return hostOf(only);
    // Its township is not known yet: that is the question, not this.
    return divisionCode === null ? {} : askVillage(reader, village, list);
  }
  const inName = [...list]
    .sort((a, b) => b.name.length - a.name.length)
    .find((each) => speaksOf(normaliseName(name), each));
  if (inName) return hostOf(inName);
  return kind === null ? {} : { hostKind: kind };
}

/** 黑岱沟村党群服务中心 is the one of 黑岱沟村委会. */
function speaksOf(name: string, village: Division): boolean {
  const full = normaliseName(village.name);
  const stem = villageStem(full);
  return name.includes(full) || ['嘎查', '村', '社区'].some((kind) => name.includes(`${stem}${kind}`));
}

const hostOf = ({ code, kind }: Division): HostClaims => ({
  hostKind: kind === 'community' ? 'community' : 'village',
  hostDivisionCode: code,
});

/** @param list the villages and communities of the township */
export function askVillage(reader: VenueReader, text: string, list: readonly Division[]): HostClaims {
  const likeness = ({ name }: Division) =>
    text !== '' && (name.includes(text[0] ?? '') || text.includes(name[0] ?? '')) ? 0 : 1;
  const offered = [...list].sort((a, b) => likeness(a) - likeness(b) || (a.code < b.code ? -1 : 1));
  const answer = reader.ask(
    text === '' ? 'village-missing' : 'village-unknown',
    'village',
    { text: text.slice(0, 40) },
    [
      ...offered.map(({ code, name }) => ({ value: code, label: name })),
      { value: 'township', label: 'venue.import.choice.as-township' },
    ],
  );
  if (answer === 'township') return { hostKind: 'township' };
  const chosen = list.find(({ code }) => code === answer);
  return chosen ? hostOf(chosen) : {};
}

function findOrganisation(
  reader: VenueReader,
  text: string,
  divisionCode: string | null,
  { organisations, index, batchDivision }: VenueSetup,
): HostClaims {
  const all = (organisations.get(normaliseName(text)) ?? []).filter((each) =>
    liesWithin(index, each.divisionCode, batchDivision),
  );
  const here = all.filter((each) => each.divisionCode === divisionCode);
  const fitting = here.length > 0 ? here : all;
  const [only] = fitting;
  const claim = (id: string): HostClaims => ({ hostKind: 'own', organisationId: id });
  if (only && fitting.length === 1) return claim(only.id);
  if (!only) {
    reader.refuse('venue-organisation-not-found', 'organisation', { text: text.slice(0, 40) });
    return { hostKind: 'own' };
  }
  const answer = reader.ask(
    'venue-organisation-ambiguous',
    'organisation',
    { text: text.slice(0, 40), count: fitting.length },
    fitting.map((each) => ({
      value: each.id,
      label: `${each.name} ${index.byCode.get(each.divisionCode)?.division.name ?? ''}`,
    })),
  );
  return fitting.some(({ id }) => id === answer) && answer !== null ? claim(answer) : { hostKind: 'own' };
}
