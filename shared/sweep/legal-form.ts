/**
 * Legal form of an organisation. Two names with different forms are different bodies, however alike they are otherwise; `company` is a
 * bare 公司, which says less than any of them and contradicts none that is one.
 */
export type LegalForm =
  | 'limited'
  | 'shares'
  | 'company'
  | 'cooperative'
  | 'cooperative-union'
  | 'partnership'
  | 'sole'
  | 'association'
  | 'chamber'
  | 'society'
  | 'federation'
  | 'promotion'
  | 'research'
  | 'fellowship'
  | 'foundation'
  | 'kindergarten'
  | 'school'
  | 'hospital'
  | 'centre'
  | 'firm'
  | 'works'
  | 'mine';

const words: Readonly<Record<LegalForm, string>> = {
  limited: '有限责任公司 有限公司 责任有限公司 有限责任 有限',
  shares: '股份有限公司 股份有限责任公司 股份公司',
  company: '公司',
  cooperative:
    '农民专业合作社 农牧民专业合作社 牧民专业合作社 农牧业专业合作社 专业合作社 农机合作社 股份合作社 合作社',
  'cooperative-union': '专业合作社联合社 农民专业合作社联合社 合作社联合社 联合社',
  partnership: '合伙企业 普通合伙企业 有限合伙企业 特殊普通合伙 普通合伙 有限合伙 合伙',
  sole: '个人独资企业 个人独资 独资企业',
  association: '协会',
  chamber: '商会',
  society: '学会',
  federation: '联合会 总会',
  promotion: '促进会',
  research: '研究会',
  fellowship: '联谊会 同乡会 校友会',
  foundation: '基金会',
  kindergarten: '幼儿园',
  school: '学校 培训学校 技工学校 中学 小学',
  hospital: '医院 门诊部 诊所 卫生院',
  centre: '中心',
  firm: '律师事务所 会计师事务所 事务所',
  works: '总厂 厂',
  mine: '煤矿',
};

const forms: readonly (readonly [text: string, form: LegalForm])[] = Object.entries(words)
  .flatMap(([form, texts]) => texts.split(' ').map((text) => [text, form as LegalForm] as const))
  .sort(([a], [b]) => b.length - a.length);

/** Forms whose words are a company's end, after which the name of one of its units may follow. */
const companyForms = forms.filter(([text]) => text.endsWith('公司'));

export interface FoundForm {
  /** Where the words begin and how many characters they are. */
  readonly at: number;
  readonly length: number;
  readonly form: LegalForm;
}

/** The legal form a name ends with. */
export function formAtEnd(name: string): FoundForm | null {
  const found = forms.find(([text]) => name.length > text.length && name.endsWith(text));
  return found ? { at: name.length - found[0].length, length: found[0].length, form: found[1] } : null;
}

/** The first company form inside a name that something follows: 某某有限公司|二矿. Null when the company is all of it. */
export function companyInside(name: string): FoundForm | null {
  const end = name.indexOf('公司');
  if (end < 1 || end + 2 >= name.length || /[分支子]$/.test(name.slice(0, end))) return null;
  const head = name.slice(0, end + 2);
  const found = companyForms.find(([text]) => head.endsWith(text) && head.length > text.length);
  return found ? { at: head.length - found[0].length, length: found[0].length, form: found[1] } : null;
}

/** The form a bracket holds: （普通合伙）, （个人独资）. */
export function formInBrackets(text: string): LegalForm | null {
  return forms.find(([word]) => word === text)?.[1] ?? null;
}

/** How the forms of two names stand to each other. `vague`: one names none, or only 公司. */
export function relateForms(a: LegalForm | null, b: LegalForm | null): 'same' | 'vague' | 'different' {
  if (a === b) return 'same';
  if (a === null || b === null) return 'vague';
  const isCompany = (form: LegalForm) => form === 'limited' || form === 'shares' || form === 'company';
  return (a === 'company' || b === 'company') && isCompany(a) && isCompany(b) ? 'vague' : 'different';
}
