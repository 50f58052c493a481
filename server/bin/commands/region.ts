import { buildAndWrite } from '../../../geodata/pack-folder.ts';
import { type Command, required } from './command.ts';

export const regionBuild: Command = {
  usage: '--code 150600',
  options: { code: { type: 'string' } },
  async run(values) {
    const { dir, counts, notes } = await buildAndWrite(required(values, 'code'));
    const figures = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
    return [dir, figures.join(', '), ...notes.map((note) => `- ${note}`)].join('\n');
  },
};
