// The flags that every command has which runs a batch.

import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Engines } from '../batch/extract-task.js';
import { addEngine } from './engines.js';
import { type LogLevel, logLevels } from './log.js';
import { addSecondOpinionOption, type SecondOpinionFlag } from './second-opinion-option.js';

/** What makes a run fail beside failed and rejected inputs. */
export const failReasons = ['review'] as const;

/** The flags as parsed. */
export interface BatchFlags extends SecondOpinionFlag {
  readonly output: string;
  readonly manifest?: string;
  readonly engine: Engines;
  readonly workers: number;
  readonly concurrency?: number;
  readonly timeout: number;
  readonly memory: number;
  readonly failOn?: (typeof failReasons)[number];
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly progress: boolean;
  readonly logLevel: LogLevel;
  readonly debug?: boolean;
}

/** Adds them to a command. */
export function addBatchFlags(command: Command): Command {
  command
    .option('-o, --output <folder>', 'where results go', 'output')
    .addOption(
      new Option(
        '--engine <format=engine>',
        'read a format with another engine (see gongkai formats); repeatable',
      )
        .argParser(toEngines)
        .default({}, 'the first of each format'),
    );
  return addSecondOpinionOption(command)
    .option('--manifest <csv>', 'table of what is known: path, url, agency, year, division, published_on')
    .addOption(
      new Option('--workers <n>', 'threads that extract')
        .argParser(wholeNumber(1, 64))
        .default(availableParallelism(), 'processors'),
    )
    .option(
      '--concurrency <n>',
      'files in flight at a time (default: twice the workers)',
      wholeNumber(1, 256),
    )
    .option('--timeout <seconds>', 'give up on a file after this time', toSeconds, 60)
    .option(
      '--memory <MB>',
      'heap that a file may use; twice that when it is tried again',
      wholeNumber(64, 65_536),
      512,
    )
    .addOption(new Option('--fail-on <outcome>', 'exit with 1 also for these').choices(failReasons))
    .option('--json', 'print one JSON event a line instead of the table')
    .option('--quiet', 'print nothing but errors of the run itself')
    .option('--no-progress', 'no progress on standard error')
    .addOption(
      new Option('--log-level <level>', 'write a log of JSON lines on standard error')
        .choices(logLevels)
        .default('silent'),
    )
    .option('--debug', 'print the stack of defects on standard error');
}

function toEngines(text: string, engines: Engines): Engines {
  const added = addEngine(text, engines);
  if (typeof added === 'string') throw new InvalidArgumentError(added);
  return added;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** A day: `setTimeout` takes no more than about 24 of them. */
const MAX_SECONDS = 86_400;

/** Seconds, with decimals. */
export function toSeconds(text: string): number {
  const value = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || value <= 0 || value > MAX_SECONDS) {
    throw new InvalidArgumentError(`Expected seconds, more than 0 and at most ${MAX_SECONDS}.`);
  }
  return value;
}
