// `npm run divisions`: writes the table of divisions anew from the packages and our own list of changes.

import { writeFileSync } from 'node:fs';
import { divisionsText } from './build.js';

writeFileSync(new URL('../../src/identity/data/divisions.json', import.meta.url), divisionsText());
