// Runs the command line over the documents, as a user would: what it writes is what is judged.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A run to make. */
export interface ExtractRun {
  /** Program and arguments before `extract`. */
  readonly command: readonly [string, ...string[]];
  readonly files: AsyncIterable<string> | Iterable<string>;
  /** Emptied first: a file of an earlier run would pass for this one's. */
  readonly output: string;
  /** As for `gongkai extract`: `pdf=pdf-parse`. */
  readonly engines: readonly string[];
}

const builtProgram = 'dist/src/cli.js';

/**
 * The built command line below `root`.
 * @throws Error when it is not built, or older than a source
 */
export function builtCommand(root: string): readonly [string, string] {
  const program = join(root, builtProgram);
  if (!existsSync(program)) throw new Error(`${builtProgram} is not there: run npm run build`);
  const built = statSync(program).mtimeMs;
  const newer = sourcesIn(root).find((path) => statSync(join(root, path)).mtimeMs > built);
  if (newer !== undefined) throw new Error(`${builtProgram} is older than ${newer}: run npm run build`);
  return [process.execPath, program];
}

/**
 * Extracts the files into the output folder.
 * @throws Error when the run breaks; inputs that fail do not break it
 */
export async function runExtract({ command, files, output, engines }: ExtractRun): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  const [program, ...before] = command;
  const options = ['--output', output, '--quiet', ...engines.flatMap((engine) => ['--engine', engine])];
  const child = spawn(program, [...before, 'extract', '-', ...options], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const exit = once(child, 'exit');
  // A run that ends early closes its input; its exit code says why.
  child.stdin.on('error', () => undefined);
  for await (const file of files) child.stdin.write(`${file}\n`);
  child.stdin.end();
  const [code] = await exit;
  if (code !== 0 && code !== 1) throw new Error(`gongkai extract broke off with exit code ${code}`);
}

function sourcesIn(root: string): readonly string[] {
  return ['src', 'extractors'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
}
