import { takeBusiness } from './business-words.ts';
import type { SoundOf } from './character-likeness.ts';
import { companyInside, formAtEnd, formInBrackets, type LegalForm } from './legal-form.ts';
import { normaliseCompanyName, type Simplify } from './normalise-company-name.ts';
import { type RegionPath, type RegionWords, regionAt } from './region-words.ts';

/** A registered name taken apart, as 《企业名称登记管理规定》 §6 builds it: region + trade name 字号 + business + legal form. */
export interface CompanyName {
  /** The whole name in the form of {@link normaliseCompanyName}. */
  readonly key: string;
  readonly regions: readonly RegionPath[];
  /** A region stood in brackets or behind the trade name. */
  readonly regionMoved: boolean;
  readonly trade: string;
  readonly business: readonly string[];
  /** Trade name and business as one text. */
  readonly core: string;
  readonly form: LegalForm | null;
  /** The words of the form. */
  readonly formText: string;
  /** A unit below the organisation (二矿, 东胜分公司), or '' for the organisation itself. */
  readonly unit: string;
  readonly unitRegions: readonly RegionPath[];
  /** Every number in core and unit, in order: the second mine is not the third. */
  readonly numbers: string;
  /** Sound of each character of the trade name. */
  readonly sounds: readonly string[];
}

/** What reading names needs to know of the world. */
export interface NameSetup {
  readonly regions: RegionWords;
  readonly simplify: Simplify;
  readonly soundOf: SoundOf;
}

const branchEnd = /(分公司|支公司|分店|分厂|分行|分院|分校|分园|分部|分社|分会|办事处|项目部|营业部)$/;

/** Takes a name apart. Never fails: what fits nothing is trade name. */
export function readCompanyName(name: string, setup: NameSetup): CompanyName {
  const key = normaliseCompanyName(name, setup.simplify);
  const brackets = takeBrackets(key, setup.regions);
  const { head, unit } = splitUnit(brackets.text, setup.regions);
  const ending = formAtEnd(head);
  const withoutForm = ending ? head.slice(0, ending.at) : head;
  const front = takeRegions(withoutForm, setup.regions);
  const core = front.rest;
  const unitFront = takeRegions(unit, setup.regions);
  const { trade, business } = takeBusiness(core);
  const form = ending?.form ?? brackets.form;
  return {
    key,
    regions: [...front.regions, ...brackets.regions],
    regionMoved: brackets.regions.length > 0,
    trade,
    business,
    core,
    form,
    formText: ending
      ? head.slice(ending.at) + (brackets.form ? `（${brackets.form}）` : '')
      : (brackets.form ?? ''),
    unit: unitFront.rest.replace(/第(?=\d)/g, ''),
    unitRegions: unitFront.regions,
    numbers: (`${core}|${unitFront.rest}`.match(/\d+|\|/g) ?? []).join(),
    sounds: Array.from(trade, setup.soundOf),
  };
}

interface TakenBrackets {
  readonly text: string;
  readonly regions: readonly RegionPath[];
  readonly form: LegalForm | null;
}

/** Takes out the brackets that hold a region or a legal form; of the others only the signs. */
function takeBrackets(key: string, words: RegionWords): TakenBrackets {
  const regions: RegionPath[] = [];
  let form: LegalForm | null = null;
  const text = key.replace(/（([^（）]*)）/g, (_, inside: string) => {
    const region = takeRegions(inside, words);
    if (region.rest === '' && region.regions.length > 0) {
      regions.push(...region.regions);
      return '';
    }
    const found = formInBrackets(inside);
    if (found === null || found === 'company')
      return inside === '个体工商户' || inside === '个体' ? '' : inside;
    form = found;
    return '';
  });
  return { text: text.replace(/[（）]/g, ''), regions, form };
}

/** Cuts the places off the front; the same place a second time is a trade name (鄂尔多斯市|鄂尔多斯酒店). */
function takeRegions(text: string, words: RegionWords): { rest: string; regions: RegionPath[] } {
  const regions: RegionPath[] = [];
  let rest = text;
  for (;;) {
    const found = regionAt(words, rest);
    const end = found?.path.at(-1);
    if (!found || regions.some((path) => path.includes(end ?? ''))) return { rest, regions };
    regions.push(found.path);
    rest = rest.slice(found.length);
  }
}

/** Separates a unit from the organisation it belongs to. */
function splitUnit(text: string, words: RegionWords): { head: string; unit: string } {
  const inside = companyInside(text);
  if (inside) {
    const end = inside.at + inside.length;
    return { head: text.slice(0, end), unit: text.slice(end) };
  }
  const branch = branchEnd.exec(text);
  if (!branch) return { head: text, unit: '' };
  // 宏远商贸东胜分公司: the number or the place right before 分公司 belongs to the branch.
  const before = text.slice(0, branch.index);
  const numbered = /第?\d+$/.exec(before);
  if (numbered) return { head: before.slice(0, numbered.index), unit: text.slice(numbered.index) };
  for (let at = 2; at < before.length; at += 1) {
    const found = regionAt(words, before.slice(at));
    if (found && at + found.length === before.length)
      return { head: text.slice(0, at), unit: text.slice(at) };
  }
  return { head: before, unit: branch[0] };
}
