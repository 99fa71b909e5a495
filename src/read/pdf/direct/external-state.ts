// Graphics state parameter dictionaries. @source ISO 32000-1 §8.4.5, table 58

import type { Painter } from './painter.js';
import { surprise } from './surprise.js';

/** Parameters that change nothing that is read. */
const ignored: ReadonlySet<string> = new Set([
  'Type',
  'LC',
  'LJ',
  'ML',
  'D',
  'RI',
  'OP',
  'op',
  'OPM',
  'FL',
  'SM',
  'SA',
  'AIS',
  'TK',
]);

/** Sets the parameters of the resource `name`. */
export function setExternalState({ state, store, resource }: Painter, name: string): void {
  const parameters = store.dictionary(resource('ExtGState', name)) ?? surprise('graphics state');
  for (const [key, value] of parameters) {
    if (ignored.has(key)) continue;
    const number = store.number(value);
    const word = store.name(value);
    if (key === 'ca' && number !== undefined) state.fillAlpha = number;
    else if (key === 'CA' && number !== undefined) state.strokeAlpha = number;
    else if (key === 'LW' && number !== undefined) state.lineWidth = number;
    else if (key === 'SMask' && word === 'None') continue;
    else if (key === 'BM' && (word === 'Normal' || word === 'Compatible')) continue;
    else surprise('graphics state');
  }
}
