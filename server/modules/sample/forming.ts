import { type Chronicle, type Group, groupOf, type OrganisationLife, type PartyLife } from './chronicle.ts';
import {
  attachedName,
  industryName,
  jointName,
  kindByMembers,
  lineOf,
  regionalKind,
  regionalName,
  soloName,
} from './party-names.ts';
import type { Random } from './random.ts';

const mostInJoint = 6;

const membersOf = (life: OrganisationLife) => life.facts.members ?? 0;
const byTendency = (a: OrganisationLife, b: OrganisationLife) => b.tendency - a.tendency;

/** Brings party organisations about, in the five formations and by the rules for them. */
export class Forming {
  readonly #chronicle: Chronicle;
  readonly #random: Random;
  /** The shared ones that take further organisations in, by what they are for. */
  readonly #shared = new Map<string, PartyLife>();

  constructor(chronicle: Chronicle, random: Random) {
    this.#chronicle = chronicle;
    this.#random = random;
  }

  /** Organises the readiest ones of a group until the share of them is reached. */
  reach(group: Group, share: number): void {
    const all = this.#chronicle.operating().filter((life) => groupOf(life) === group);
    const wanted = Math.round(share * all.length);
    let count = all.filter((life) => life.party).length;
    for (const life of all.filter((each) => !each.party).sort(byTendency)) {
      if (count >= wanted) break;
      if (life.party) continue;
      this.#organise(life);
      count = all.filter((each) => each.party).length;
    }
  }

  #organise(life: OrganisationLife): void {
    const members = membersOf(life);
    if (members >= 3 && (members > 5 || this.#random.chance(0.93))) {
      this.#formSolo(life);
      return;
    }
    const ways = [
      () => this.#join(life),
      () => this.#attach(life),
      () => this.#region(life),
      () => this.#line(life),
    ];
    const preferred = members === 0 ? [0, 0, 5, 4] : [6, 1.6, 2, 2];
    // The preferred way first; the others where it leads nowhere.
    const first = this.#random.weighted(ways.map((way, index) => [way, preferred[index] ?? 0] as const));
    if (first()) return;
    for (const way of members === 0 ? ways.slice(2) : ways) if (way()) return;
  }

  #formSolo(life: OrganisationLife): void {
    const { facts } = life;
    const kind = kindByMembers(membersOf(life));
    this.#chronicle.form(
      {
        divisionCode: facts.divisionCode,
        name: soloName(facts.name, kind),
        kind,
        formation: 'solo',
        leadOrganisationId: life.id,
      },
      [life],
    );
  }

  /** Joint: two to six organisations of one division with one or two members each. */
  #join(life: OrganisationLife): boolean {
    const open = this.#chronicle.parties.find(
      ({ facts, covers }) =>
        facts.formation === 'joint' &&
        !facts.dissolved &&
        facts.divisionCode === life.facts.divisionCode &&
        covers.length < mostInJoint,
    );
    if (open && this.#random.chance(0.4)) {
      this.#chronicle.cover(open, life);
      return true;
    }
    const partners = this.#neighbours(life, (other) => [1, 2].includes(membersOf(other)));
    const taken = [
      life,
      ...partners.slice(
        0,
        this.#random.weighted([
          [1, 3],
          [2, 4],
          [3, 2],
          [4, 1],
          [5, 0.5],
        ]),
      ),
    ];
    if (!this.#isEnough(taken, 2)) return false;
    const covers = taken.sort((a, b) => (b.facts.employees ?? 0) - (a.facts.employees ?? 0));
    this.#chronicle.form(
      {
        divisionCode: life.facts.divisionCode,
        name: jointName(covers),
        kind: 'branch',
        formation: 'joint',
        leadOrganisationId: covers[0]?.id ?? life.id,
      },
      covers,
    );
    return true;
  }

  /** Attached: the members take part in the branch of the village or community. */
  #attach(life: OrganisationLife): boolean {
    const { settlement, communities, villages } = life.plan;
    const hosts = [...communities, ...villages];
    const host = hosts.length > 0 ? this.#random.pick(hosts.slice(0, 4)) : null;
    const name = attachedName(settlement, host);
    const shared = this.#shared.get(name);
    if (shared && !shared.facts.dissolved) this.#chronicle.cover(shared, life);
    else this.#share(name, life, 'branch', 'attached', settlement.division.code, [life]);
    return true;
  }

  #region(life: OrganisationLife): boolean {
    const { settlement } = life.plan;
    const name = regionalName(settlement);
    const shared = this.#shared.get(name);
    if (shared && !shared.facts.dissolved) {
      if (shared.covers.length >= 14) return false;
      this.#chronicle.cover(shared, life);
      return true;
    }
    const partners = this.#neighbours(life, (other) => membersOf(other) > 0 && membersOf(other) < 4);
    const covers = [life, ...partners.slice(0, this.#random.integer(3, 6))];
    if (!this.#isEnough(covers, 3)) return false;
    this.#share(name, life, regionalKind(settlement), 'regional', settlement.division.code, covers);
    return true;
  }

  #line(life: OrganisationLife): boolean {
    const line = lineOf(life.trade);
    if (!line) return false;
    const { settlement } = life.plan;
    const name = industryName(settlement, line);
    const shared = this.#shared.get(name);
    if (shared && !shared.facts.dissolved) {
      if (shared.covers.length >= 12) return false;
      this.#chronicle.cover(shared, life);
      return true;
    }
    const colleagues = this.#chronicle
      .operating()
      .filter(
        (other) =>
          other !== life &&
          !other.party &&
          lineOf(other.trade) === line &&
          other.plan.settlement.banner === settlement.banner &&
          membersOf(other) > 0 &&
          membersOf(other) < 5,
      )
      .sort(byTendency);
    const covers = [life, ...colleagues.slice(0, this.#random.integer(3, 6))];
    if (!this.#isEnough(covers, 4)) return false;
    this.#share(name, life, 'general-branch', 'industry', settlement.banner.code, covers);
    return true;
  }

  #share(
    name: string,
    first: OrganisationLife,
    kind: 'committee' | 'general-branch' | 'branch',
    formation: 'attached' | 'regional' | 'industry',
    divisionCode: string,
    covers: readonly OrganisationLife[],
  ): void {
    // A regional or attached one stands in the township or village, not in an organisation.
    const leadOrganisationId = formation === 'industry' ? first.id : null;
    const party = this.#chronicle.form({ divisionCode, name, kind, formation, leadOrganisationId }, covers);
    this.#shared.set(name, party);
  }

  #neighbours(life: OrganisationLife, fits: (other: OrganisationLife) => boolean): OrganisationLife[] {
    return this.#chronicle
      .operating()
      .filter(
        (other) =>
          other !== life &&
          !other.party &&
          other.facts.divisionCode === life.facts.divisionCode &&
          fits(other),
      )
      .sort(byTendency);
  }

  /** A party organisation has at least three members (党章 §30). */
  #isEnough(covers: readonly OrganisationLife[], least: number): boolean {
    return covers.length >= least && covers.reduce((sum, life) => sum + membersOf(life), 0) >= 3;
  }
}
