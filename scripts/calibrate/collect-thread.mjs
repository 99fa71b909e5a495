// Entry of a thread: lets TypeScript be imported there, dynamic imports included.

import { register } from 'tsx/esm/api';

register();
const { default: collect } = await import('./collect-worker.ts');

export default collect;
