// A worker thread does not take over `--import tsx`, and Node 20 cannot load TypeScript by itself: the loader is registered here,
// inside the thread.
import { register } from 'tsx/esm/api';

register();
await import('./solver-worker.ts');
