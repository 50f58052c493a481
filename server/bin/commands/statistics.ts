import { formatRate, moreToReach } from '../../../shared/indicator.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { getStatistics } from '../../modules/indicator/data.ts';
import { type Command, consoleScope, required } from './command.ts';
import { readQuarter } from './quarter-option.ts';

export const statistics: Command = {
  usage: '--division C --quarter Q [--json]',
  options: { division: { type: 'string' }, quarter: { type: 'string' }, json: { type: 'boolean' } },
  async run(values, { open }) {
    const divisionCode = required(values, 'division');
    const quarter = readQuarter(required(values, 'quarter'));
    const product = await open();
    const found = await getStatistics(
      product.connection.db,
      await consoleScope(product),
      divisionCode,
      quarter,
      product.ports.clock.now(),
    );
    if (values.json) return JSON.stringify(found);
    const t = messagesIn('zh-CN');
    const classes = Object.entries(found.classes).filter(([, count]) => count > 0);
    return [
      `${found.divisionName} ${quarter}`,
      ...classes.map(([name, count]) => `${t(`symbol.${name}`)}\t${count}`),
      `${t('console.operating')}\t${found.operating}`,
      `${t('console.unlocated')}\t${found.unlocated}`,
      `${t('console.excluded')}\t${found.excluded}`,
      ...found.indicators.map((each) => {
        const more = moreToReach(each);
        const rate = formatRate(each.numerator, each.denominator);
        const parts = each.denominator === null ? '' : ` (${each.numerator}/${each.denominator})`;
        const unit = t(`official.indicator.${each.key}.unit`);
        const missing = more ? ` ${t('console.more', { count: more, unit })}` : '';
        return `${t(`official.indicator.${each.key}`)}\t${rate}${parts}${missing}`;
      }),
    ].join('\n');
  },
};
