// A worker thread does not take over `--import tsx`, and Node 20 cannot load TypeScript by itself: the loader is registered here,
// inside the thread. Works the same under `node --import tsx`, tsx and vitest.
import { register } from 'tsx/esm/api';

register();
await import('./read-worker.ts');
