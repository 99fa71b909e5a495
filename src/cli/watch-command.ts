// gongkai watch

import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { StopSignals } from '../batch/stop-signals.js';
import { addBatchFlags, type BatchFlags, toSeconds } from './batch-flags.js';
import type { Environment } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';

const examples = `
Examples:
  $ gongkai watch inbox/ -o data
  $ gongkai watch inbox/ -o data --json >> gongkai.log    one JSON event a line
  $ gongkai watch inbox/ -o data --rest 30                a slow upload

What stands in the folder already is taken first. A file is taken when it has not changed for --rest seconds. Ctrl-C
finishes what is in flight and stops; a second one stops at once. Exit code: 0 when stopped, 3 when the output broke.`;

interface WatchFlags extends BatchFlags {
  readonly rest: number;
}

/** Adds the command; `done` gets the exit code. */
export function addWatchCommand(
  program: Command,
  environment: Environment,
  done: (code: ExitCode) => void,
): void {
  const command = program
    .command('watch')
    .summary('take reports as they come into a folder')
    .description(
      'Takes reports as they come into a folder, when they have come to rest, until it is stopped.',
    )
    .argument('<inbox>', 'a folder');
  addBatchFlags(command)
    .option('--rest <seconds>', 'take a file when it has not changed for so long', toSeconds, 2)
    .addHelpText('after', examples)
    .action(async (inbox: string, flags: WatchFlags, command: Command) => {
      const [{ STOPPING }, { listenForStop }, { watchFolder }] = await Promise.all([
        import('../batch/run-batch.js'),
        import('../batch/stop-signals.js'),
        import('../batch/watch-folder.js'),
      ]);
      const stop = listenForStop(
        () => flags.quiet !== true && void environment.streams.stderr.write(`${STOPPING}\n`),
      );
      try {
        const isThere = await watchFolder(resolve(inbox), {
          rest: flags.rest,
          stop,
          take: (paths) => take(inbox, paths, stop, flags, environment),
          onReady: () => announce(inbox, flags, environment),
        });
        if (!isThere) noFolder(command, inbox);
        done(exitCodes.ok);
      } finally {
        stop.release();
      }
    });
}

function noFolder(command: Command, inbox: string): never {
  command.error(`There is no folder ${inbox}. Make it, or check the path.`, { exitCode: exitCodes.usage });
}

function announce(inbox: string, { quiet }: WatchFlags, { streams }: Environment): void {
  if (quiet !== true) streams.stderr.write(`Watching ${inbox}; Ctrl-C stops.\n`);
}

/** A batch of what has come to rest; a batch in which nothing was new says nothing. */
async function take(
  inbox: string,
  paths: ReadonlySet<string>,
  stop: StopSignals,
  flags: WatchFlags,
  environment: Environment,
): Promise<void> {
  const { findInputs } = await import('./find-inputs.js');
  const found = await findInputs([inbox], { output: flags.output });
  const inputs = found.inputs.filter(({ path }) => paths.has(path));
  if (inputs.length === 0) return;
  const { runReported } = await import('./run-reported.js');
  await runReported({ ...found, inputs }, flags, { sinceLast: true, wait: true, stop }, environment);
}
