import { describe, expect, it } from 'vitest';
import { importFields } from '../../../shared/import/staged.ts';
import { catalogues, languages } from '../../../shared/messages/catalogue.ts';
import { checkQuality, qualityRules } from '../../../shared/report/quality-rules.ts';
import { slippedTown } from '../../../shared/report/town-fixture.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

describe.each(languages)('the texts of the data check in %s', (language) => {
  const texts = catalogues[language];

  it('name all 30 rules and say of each how to mend it', () => {
    const missing = qualityRules.flatMap(({ code }) =>
      [`report.rule.${code}`, `report.rule.${code}.fix`].filter((key) => !texts[key]),
    );
    expect(missing).toEqual([]);
    expect(qualityRules).toHaveLength(30);
  });

  it('are of rules that exist, and ask for no more than the rule says', () => {
    const params = new Map(
      checkQuality(slippedTown).map(({ code, params }) => [code, Object.keys(params)] as const),
    );
    const rules = Object.keys(texts).filter((key) => key.startsWith('report.rule.'));
    const strange = rules.filter((key) => {
      const known = params.get(key.split('.')[2] ?? '');
      return !known || placeholders(texts[key] ?? '').some((name) => !known.includes(name));
    });
    expect(strange).toEqual([]);
  });

  it('call every column by the name it has in the import, every button by the name it bears', () => {
    const values = language === 'en' ? ['merged', 'no'] : ['合并', '否'];
    const names = new Set([
      ...importFields.map((field) => texts[`importScreen.field.${field}`]),
      texts['screen.place'],
      texts['screen.move'],
      texts['report.fix-instructor'],
      texts['report.fix-plan'],
      ...values,
    ]);
    const fixes = Object.keys(texts).filter((key) => /^report\.rule\..*\.fix$/.test(key));
    const quoted = fixes.flatMap((key) =>
      [...(texts[key] ?? '').matchAll(/“(.+?)”/g)].map(([, word]) => word),
    );
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter((word) => !names.has(word))).toEqual([]);
  });
});

it('asks for the same params in both languages on the screens of the quarter', () => {
  const asked = (language: 'zh-CN' | 'en') =>
    Object.entries(catalogues[language])
      .filter(([key]) => key.startsWith('reportScreen.'))
      .map(([key, text]) => [key, placeholders(text).sort().join()]);
  expect(asked('en').length).toBeGreaterThan(100);
  expect(asked('en')).toEqual(asked('zh-CN'));
});

it('has no Latin words in the Chinese texts but the names of datums', () => {
  const latin = Object.entries(catalogues['zh-CN'])
    .filter(([key]) => key.startsWith('report.'))
    .filter(([, text]) =>
      /[A-Za-z]/.test(text.replace(/\{\{\w+\}\}/g, '').replace(/WGS 84|GCJ-02|BD-09/g, '')),
    );
  expect(latin).toEqual([]);
});
