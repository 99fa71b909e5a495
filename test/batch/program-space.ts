// The built program and a folder of its own for every test of a file.

import { afterEach, beforeAll, beforeEach } from 'vitest';
import {
  buildProgram,
  type Finished,
  type ProgramOptions,
  type Running,
  runProgram,
  startProgram,
} from './built-program.js';
import { createSpace, type Space } from './reports-folder.js';

export interface ProgramSpace {
  /** Folder of the test that runs. */
  readonly space: Space;
  /** Runs the program there to its end. */
  readonly run: (args: readonly string[], options?: ProgramOptions) => Promise<Finished>;
  readonly start: (args: readonly string[], options?: ProgramOptions) => Running;
}

/** Sets up what the tests of a file need. */
export function useProgram(): ProgramSpace {
  let build = '';
  let space: Space | undefined;
  beforeAll(() => {
    build = buildProgram();
  }, 60_000);
  beforeEach(() => {
    space = createSpace();
  });
  afterEach(() => space?.remove());
  const here = (): Space => {
    if (space === undefined) throw new Error('no test runs');
    return space;
  };
  return {
    get space() {
      return here();
    },
    run: (args, options) => runProgram(build, args, { cwd: here().root, ...options }),
    start: (args, options) => startProgram(build, args, { cwd: here().root, ...options }),
  };
}
