import {
  emptyFilter,
  facetChoices,
  facets,
  type OrganisationFilter,
} from '../../shared/organisation-filter.ts';
import { Quarter } from '../../shared/quarter.ts';
import { type SymbolClass, symbolClasses } from '../../shared/symbol.ts';
import { type MapView, roundView } from '../map/view.ts';
import { type MapTheme, parseMapTheme } from '../modules/official/map/map-theme.ts';
import { type EditTarget, editTargets } from '../modules/organisation/edit/edit-target.ts';
import { type VenueTab, venueTabs } from '../modules/venue/venue-tab.ts';

export const pages = [
  'map',
  'import',
  'sweep',
  'board',
  'sheet',
  'account',
  'accounts',
  'divisions',
  'audit',
  'forms',
  'plans',
  'instructors',
  'grading',
  'standards',
  'venues',
] as const;
export const listKinds = ['all', 'unlocated', 'check'] as const;
/** What stands beside the map. */
export const panels = ['list', 'indicators', 'charts'] as const;

/** Everything a copied address must bring back. */
export interface PageState {
  readonly page: (typeof pages)[number];
  /** Null: of the map the last published one, of the pages one works on the newest that has data. */
  readonly quarter: Quarter | null;
  /** Null: the top division of the scope. */
  readonly divisionCode: string | null;
  /** Null: the whole of the division. */
  readonly view: MapView | null;
  readonly filter: OrganisationFilter;
  /** Classes picked in the legend; the rest dims. */
  readonly picked: readonly SymbolClass[];
  readonly selectedId: string | null;
  readonly list: (typeof listKinds)[number];
  readonly panel: (typeof panels)[number];
  /** What the map tells; null: what the account's role asks for first. */
  readonly theme: MapTheme | null;
  /** The earlier quarter it is compared with; null: the one before. */
  readonly against: Quarter | null;
  /** The quarter shown over the left half of the map; null: the map is whole. */
  readonly swipe: Quarter | null;
  /** An instant (ISO 8601, UTC): everything as it was published then, nothing can be changed. */
  readonly asOf: string | null;
  /** Venues are shown on the map. */
  readonly venues: boolean;
  /** Count and list only what the map shows. */
  readonly inView: boolean;
  /** The selected organisation is being placed on the map. */
  readonly placing: boolean;
  /** What of the selected organisation is open for editing; `new`: one is being entered. */
  readonly edit: EditTarget | null;
  /** What of the venues is worked on. */
  readonly tab: VenueTab;
  readonly venueId: string | null;
  readonly planId: string | null;
}

export const initialState: PageState = {
  page: 'map',
  quarter: null,
  divisionCode: null,
  view: null,
  filter: emptyFilter,
  picked: [],
  selectedId: null,
  list: 'all',
  panel: 'list',
  theme: null,
  against: null,
  swipe: null,
  asOf: null,
  venues: false,
  inView: false,
  placing: false,
  edit: null,
  tab: 'near',
  venueId: null,
  planId: null,
};

/** The query part of the address, without `?`; what stands at its default is left out. */
export function encodeState(state: PageState): string {
  const pairs: [string, string][] = [];
  if (state.page !== 'map') pairs.push(['page', state.page]);
  if (state.quarter) pairs.push(['quarter', state.quarter]);
  if (state.divisionCode) pairs.push(['division', state.divisionCode]);
  if (state.view) {
    const { lng, lat, zoom } = roundView(state.view);
    pairs.push(['view', `${lng},${lat},${zoom}`]);
  }
  for (const facet of facets) {
    if (state.filter[facet].length > 0) pairs.push([facet, state.filter[facet].join(',')]);
  }
  if (state.picked.length > 0) pairs.push(['class', state.picked.join(',')]);
  if (state.selectedId) pairs.push(['id', state.selectedId]);
  if (state.list !== 'all') pairs.push(['list', state.list]);
  if (state.panel !== 'list') pairs.push(['panel', state.panel]);
  if (state.theme) pairs.push(['theme', state.theme]);
  if (state.against) pairs.push(['against', state.against]);
  if (state.swipe) pairs.push(['swipe', state.swipe]);
  if (state.asOf) pairs.push(['asof', state.asOf]);
  if (state.venues) pairs.push(['venues', '1']);
  if (state.inView) pairs.push(['inview', '1']);
  if (state.placing) pairs.push(['placing', '1']);
  if (state.edit) pairs.push(['edit', state.edit]);
  if (state.tab !== 'near') pairs.push(['tab', state.tab]);
  if (state.venueId) pairs.push(['venue', state.venueId]);
  if (state.planId) pairs.push(['plan', state.planId]);
  // Commas and colons are legal in a query and keep the address readable.
  const readable = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
  return pairs.map(([key, value]) => `${key}=${readable(value)}`).join('&');
}

/** Reads any query; what makes no sense is ignored, never an error. */
export function decodeState(query: string): PageState {
  const parameters = new URLSearchParams(query);
  const chosen = <T extends string | number>(key: string, choices: readonly T[]): T[] => {
    const wanted = new Set(parameters.get(key)?.split(','));
    return choices.filter((each) => wanted.has(String(each)));
  };
  const quarterOf = (key: string) => Quarter.safeParse(parameters.get(key)).data ?? null;
  const division = parameters.get('division');
  const idOf = (key: string) => {
    const id = parameters.get(key);
    return id && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
  };
  const selectedId = idOf('id');
  return {
    page: chosen('page', pages)[0] ?? 'map',
    quarter: quarterOf('quarter'),
    divisionCode: division && /^\d{6,12}$/.test(division) ? division : null,
    view: decodeView(parameters.get('view')),
    filter: Object.fromEntries(
      facets.map((facet) => [facet, chosen<string | number>(facet, facetChoices[facet])]),
    ) as unknown as OrganisationFilter,
    picked: chosen('class', symbolClasses),
    selectedId,
    list: chosen('list', listKinds)[0] ?? 'all',
    panel: chosen('panel', panels)[0] ?? 'list',
    theme: parseMapTheme(parameters.get('theme')),
    against: quarterOf('against'),
    swipe: quarterOf('swipe'),
    asOf: decodeInstant(parameters.get('asof')),
    venues: parameters.get('venues') === '1',
    inView: parameters.get('inview') === '1',
    placing: parameters.get('placing') === '1' && selectedId !== null,
    // A new one has no id yet, any other must have one.
    edit: chosen('edit', editTargets).find((edit) => (edit === 'new') === (selectedId === null)) ?? null,
    tab: chosen('tab', venueTabs)[0] ?? 'near',
    venueId: idOf('venue'),
    planId: idOf('plan'),
  };
}

function decodeView(text: string | null): MapView | null {
  const parts = text?.split(',') ?? [];
  if (parts.length !== 3 || parts.some((part) => part.trim() === '')) return null;
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = parts.map(Number);
  const sound = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return sound ? roundView({ lng, lat, zoom }) : null;
}

function decodeInstant(text: string | null): string | null {
  if (!text || !/^\d{4}-\d\d-\d\dT/.test(text)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
