// The command line as a function: arguments in, exit code out.

import { Command, CommanderError } from 'commander';
import { version } from '../export/version.js';
import { ExtractionError, OutputError } from '../model/errors.js';
import { addCheckCommand } from './check-command.js';
import { addCompareCommand } from './compare-command.js';
import { addDatasetCommand } from './dataset-command.js';
import type { Environment } from './environment.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { addExplainCommand } from './explain-command.js';
import { addExtractCommand } from './extract-command.js';
import { addFormatsCommand } from './formats-command.js';
import { addInspectCommand } from './inspect-command.js';
import { addQueryCommand } from './query-command.js';
import { addReviewCommand } from './review-command.js';
import { addSchemaCommand } from './schema-command.js';
import { addWatchCommand } from './watch-command.js';

const examples = `
Examples:
  $ gongkai extract reports/ -o results
  $ gongkai watch inbox/ -o results
  $ gongkai review results --open
  $ gongkai explain report.pdf
  $ gongkai check results
  $ gongkai compare 2023.pdf 2024.pdf --html comparison.html
  $ gongkai inspect report.pdf --stage bindings
  $ gongkai schema > record.schema.json`;

/** Runs the command line `args` (without node and script) and says how it went. Never throws. */
export async function main(args: readonly string[], environment: Environment): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const program = createProgram(environment, (value) => {
    code = value;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, environment);
  }
}

function createProgram(environment: Environment, done: (code: ExitCode) => void): Command {
  const { stdout, stderr } = environment.streams;
  const program = new Command('gongkai')
    .description(
      'Turns government-information-disclosure annual reports (政府信息公开工作年度报告) into validated records.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showHelpAfterError('(add --help for usage)')
    .addHelpText('after', examples);
  addExtractCommand(program, environment, done);
  addWatchCommand(program, environment, done);
  addInspectCommand(program, environment);
  addExplainCommand(program, environment);
  addCheckCommand(program, environment, done);
  addCompareCommand(program, environment);
  addDatasetCommand(program, environment, done);
  addQueryCommand(program, environment);
  addReviewCommand(program, environment, done);
  addSchemaCommand(program, environment);
  addFormatsCommand(program, environment);
  return program;
}

function report(error: unknown, { streams }: Environment): ExitCode {
  // Commander has printed its message already; --help and --version come here too, with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof ExtractionError) {
    streams.stderr.write(`gongkai: ${error.message}\n${error.advice}\n`);
    return error instanceof OutputError ? exitCodes.broken : exitCodes.someFailed;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  streams.stderr.write(`gongkai: this is a bug, please report it.\n${text}\n`);
  return exitCodes.broken;
}
