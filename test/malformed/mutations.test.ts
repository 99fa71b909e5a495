// Samples with damaged bytes. A wrong digit cannot always be told from a right one; that nothing breaks can.

import { describe, expect, it } from 'vitest';
import { attempt } from './attempt.js';
import { chance } from './chance.js';
import { mutations } from './mutate.js';
import { sampleFiles } from './sample-files.js';

const RUNS = 1;

describe.each(Object.entries(mutations))('bytes %s', (name, mutate) => {
  it.each(sampleFiles())('leave a record or an input error of $name', async ({ name: file, bytes }) => {
    for (let run = 0; run < RUNS; run += 1) {
      const next = chance(
        [...`${name} ${file} ${run}`].reduce((sum, each) => sum * 31 + each.charCodeAt(0), 7),
      );
      const outcome = await attempt(mutate(bytes, next), file);
      expect(outcome.kind).toEqual(expect.any(String));
    }
  });
});
