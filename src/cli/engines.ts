// `--engine pdf=pdf-parse`: which engine reads which format.

import type { Engines } from '../batch/extract-task.js';
import type { Reader } from '../model/reader.js';
import { readers } from '../read/index.js';

/** Adds one `format=engine` to the engines chosen so far; a string says in words what is wrong with it. */
export function addEngine(text: string, engines: Engines): Engines | string {
  const [name = '', engine = '', ...rest] = text.split('=');
  const reader = Object.values<Reader>(readers).find(({ format }) => format === name);
  if (reader === undefined || rest.length > 0) {
    return `Expected FORMAT=ENGINE with one of the formats ${Object.keys(readers).join(', ')}.`;
  }
  if (!reader.engines.includes(engine)) {
    return `The engines of ${name} are ${reader.engines.join(', ')}.`;
  }
  return { ...engines, [reader.format]: engine };
}
