import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { messagesIn } from '../../adapters/messages.ts';
import { actWithin } from '../../db/scope.ts';
import { listNetworks, type NetworkFigures } from '../../modules/road/data.ts';
import { activateNetwork, saveNetwork } from '../../modules/road/mutations.ts';
import { type Command, consoleScope, optional, required } from './command.ts';

/** Reads a road file and keeps its network; with `--activate` it is used at once. */
export const roadsImport: Command = {
  usage: '--file F.geojson|F.zip|F.gpkg [--activate]',
  options: { file: { type: 'string' }, activate: { type: 'boolean' } },
  async run(values, { open }) {
    const file = required(values, 'file');
    const bytes = await readFile(file);
    const product = await open();
    const { connection, ports } = product;
    const scope = await consoleScope(product);
    const fileName = basename(file);
    const roads = await ports.roadFiles.read(bytes, fileName);
    const now = ports.clock.now();
    const id = await actWithin(connection.db, scope, 'write', async (tx) => {
      const saved = await saveNetwork(tx, scope, { fileName, roads }, now);
      if (values.activate === true) await activateNetwork(tx, scope, saved.id, now);
      return saved.id;
    });
    const { roads: stretches, lengthMetres, components } = roads.report;
    return messagesIn('zh-CN')('road.console.imported', {
      ...{ id, name: fileName, roads: stretches, components },
      km: kilometres(lengthMetres),
    });
  },
};

/** Imported networks; the one in use is marked. */
export const roadsList: Command = {
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  async run(values, { open }) {
    const networks = await listNetworks((await open()).connection.db);
    if (values.json) return JSON.stringify(networks);
    const t = messagesIn('zh-CN');
    const row = ({ id, name, importedOn, active, report }: NetworkFigures) =>
      t('road.console.row', {
        ...{ id, name, day: importedOn, mark: active ? '*' : ' ', roads: report.roads },
        km: kilometres(report.lengthMetres),
      });
    return networks.length === 0 ? t('road.console.none') : networks.map(row).join('\n');
  },
};

/** Makes a network the one in use; without `--id` none is, and the detour factor holds. */
export const roadsActivate: Command = {
  usage: '[--id N]',
  options: { id: { type: 'string' } },
  async run(values, { open }) {
    const id = optional(values, 'id');
    const product = await open();
    const scope = await consoleScope(product);
    await actWithin(product.connection.db, scope, 'write', (tx) =>
      activateNetwork(tx, scope, id, product.ports.clock.now()),
    );
    return messagesIn('zh-CN')(id === null ? 'road.console.deactivated' : 'road.console.activated', {
      id: id ?? '',
    });
  },
};

function kilometres(metres: number): string {
  return (metres / 1000).toFixed(1);
}
