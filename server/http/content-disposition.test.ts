import { expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

it('encodes 市 as its 3 UTF-8 bytes and gives a plain name beside it', () => {
  expect(contentDisposition('市-2026Q3.pdf')).toBe(
    `attachment; filename="_-2026Q3.pdf"; filename*=UTF-8''%E5%B8%82-2026Q3.pdf`,
  );
});

it('lets no quote, line break, path or one of the 4 marks that RFC 5987 forbids through', () => {
  const header = contentDisposition('a"b\r\nc/../d(1)*\'.csv', 'inline');
  expect(header).toBe(`inline; filename="a_b__c_.._d(1)_'.csv"; filename*=UTF-8''a_b__c_.._d%281%29_%27.csv`);
});
