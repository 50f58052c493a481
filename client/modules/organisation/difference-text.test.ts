import { expect, it } from 'vitest';
import { catalogues, languages } from '../../../shared/messages/catalogue.ts';
import { recordFields } from '../../../shared/record-difference.ts';
import type { RecordChange } from './detail-query.ts';
import { factNameKey } from './difference-text.ts';

const kinds: readonly (RecordChange['kind'] | 'created')[] = ['import', 'placed', 'undo', 'other', 'created'];

it.each(languages)(
  'has a name for each of the 15 facts and a word for each of the 5 kinds of change in %s',
  (language) => {
    const keys = [...recordFields.map(factNameKey), ...kinds.map((kind) => `screen.changes-${kind}`)];
    expect(keys).toHaveLength(20);
    expect(keys.filter((key) => !catalogues[language][key])).toEqual([]);
  },
);
