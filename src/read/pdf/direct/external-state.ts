// Graphics state parameter dictionaries. @source ISO 32000-1 §8.4.5, table 58

import type { ExternalState } from './graphics-state.js';
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
export function setExternalState(painter: Painter, name: string): void {
  const { state, externalStates } = painter;
  let found = externalStates.get(name);
  if (found === undefined) {
    found = readExternalState(painter, name);
    externalStates.set(name, found);
  }
  if (found.fillAlpha !== undefined) state.fillAlpha = found.fillAlpha;
  if (found.strokeAlpha !== undefined) state.strokeAlpha = found.strokeAlpha;
  if (found.lineWidth !== undefined) state.lineWidth = found.lineWidth;
}

function readExternalState({ store, resource }: Painter, name: string): ExternalState {
  const parameters = store.dictionary(resource('ExtGState', name)) ?? surprise('graphics state');
  const read: ExternalState = {};
  for (const [key, value] of parameters) {
    if (ignored.has(key)) continue;
    const number = store.number(value);
    const word = store.name(value);
    if (key === 'ca' && number !== undefined) read.fillAlpha = number;
    else if (key === 'CA' && number !== undefined) read.strokeAlpha = number;
    else if (key === 'LW' && number !== undefined) read.lineWidth = number;
    else if (key === 'SMask' && word === 'None') continue;
    else if (key === 'BM' && (word === 'Normal' || word === 'Compatible')) continue;
    else surprise('graphics state');
  }
  return read;
}
