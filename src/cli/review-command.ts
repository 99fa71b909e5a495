// gongkai review: the pages on which people look at doubtful values and settle them.

import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { QueryError } from '../dataset/query-error.js';
import type { Environment } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { printable } from './text-table.js';

const examples = `
Everything stays on this machine: the server answers on 127.0.0.1 only, and only to who has the token in the address.
What is decided is appended to corrections.jsonl in the folder and goes into the dataset with the next build.

Examples:
  $ gongkai review results
  $ gongkai review results --open
  $ gongkai review results --port 8080 --reviewer 李审核
  $ gongkai review results --sources /srv/inbox     the reports lie there now`;

interface ReviewFlags {
  readonly port: number;
  readonly open?: boolean;
  readonly reviewer?: string;
  readonly sources?: string;
}

/** Adds the command; `done` gets the exit code. */
export function addReviewCommand(
  program: Command,
  { forms, streams }: Environment,
  done: (code: ExitCode) => void,
): void {
  program
    .command('review')
    .summary('look at doubtful values on their source and settle them')
    .description('Serves a page on this machine that shows every value on its source, until it is stopped.')
    .argument('[folder]', 'output folder of a run', 'output')
    .option('--port <number>', 'port to listen on; any that is free unless given', toPort, 0)
    .option('--open', 'open the page in the browser')
    .option('--reviewer <name>', 'who decides; the name of the user unless given', toName)
    .option('--sources <folder>', 'where the paths of the reports begin, if not here')
    .addHelpText('after', examples)
    .action(async (folder: string, flags: ReviewFlags, command: Command) => {
      // The server is loaded only when it is asked for.
      const { hasReports } = await import('../dataset/index.js');
      if (!(await hasReports(folder))) {
        command.error(`There is no record in ${printable(folder)}. Make some with gongkai extract -o.`, {
          exitCode: exitCodes.usage,
        });
      }
      const { startReviewServer } = await import('../review/server/index.js');
      const { listenForStop } = await import('../batch/stop-signals.js');
      const stop = listenForStop(() => undefined);
      try {
        const server = await startReviewServer(folder, {
          forms,
          port: flags.port,
          reviewer: flags.reviewer ?? userInfo().username,
          sources: [
            ...(flags.sources === undefined ? [] : [resolve(flags.sources)]),
            resolve('.'),
            resolve(folder),
          ],
        });
        try {
          const { reports, trouble, address } = server;
          if (trouble !== null) streams.stderr.write(`${printable(trouble)}\n`);
          const count = `${reports} ${reports === 1 ? 'report' : 'reports'}`;
          streams.stdout.write(`${count} in ${printable(folder)}. Ctrl-C stops.\n${address}\n`);
          if (flags.open === true && !(await openPage(address))) {
            streams.stderr.write('No browser could be opened; open the address yourself.\n');
          }
          await stopped(stop.signal);
        } finally {
          await server.close();
        }
        done(exitCodes.ok);
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        command.error(error.message, { exitCode: exitCodes.usage });
      } finally {
        stop.release();
      }
    });
}

async function openPage(address: string): Promise<boolean> {
  const { openInBrowser } = await import('./open-in-browser.js');
  return openInBrowser(address);
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  }
  return port;
}

function toName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 100)
    throw new InvalidArgumentError('Expected a name of at most 100 characters.');
  return name;
}
