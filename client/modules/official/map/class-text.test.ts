import { expect, it } from 'vitest';
import { choroplethScheme } from '../../../../shared/choropleth.ts';
import { catalogues } from '../../../../shared/messages/catalogue.ts';
import { classText } from './class-text.ts';

const t = ((key: string, values: Record<string, string> = {}) =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
    catalogues['zh-CN'][key] ?? key,
  )) as unknown as Parameters<typeof classText>[0];
const textsOf = (...scheme: Parameters<typeof choroplethScheme>) => {
  const made = choroplethScheme(...scheme);
  return made.classes.map((each) => classText(t, made, each));
};

it('names the 6 classes around 80 %', () => {
  expect(textsOf('above-scale-organised', 0.8)).toEqual([
    '40% 以下',
    '40% 至 60%',
    '60% 至 70%',
    '70% 至 80%',
    '80% 至 90%',
    '90% 及以上',
  ]);
});
it('calls the class of all just 100 %', () => {
  expect(textsOf('venue-reached', 1).at(-1)).toBe('100%');
});
it('names the 5 classes of a count by whole numbers', () => {
  expect(textsOf('social-organised', null)).toEqual(['无', '1–4 家', '5–14 家', '15–39 家', '40 家及以上']);
});
