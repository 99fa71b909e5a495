// `npm run eval -- --corpus DIR`: what the built command line makes of a corpus with known answers.

import { fileURLToPath } from 'node:url';
import { type EvaluationOptions, help, readOptions, UsageError } from './options.js';
import { runEvaluation, versionOf } from './run-evaluation.js';
import { builtCommand } from './run-extract.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function optionsOrExit(): EvaluationOptions {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options !== undefined) return options;
    process.stdout.write(help);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${help}`);
    process.exit(2);
  }
}

const options = optionsOrExit();
try {
  const ok = await runEvaluation(options, {
    command: () => builtCommand(root),
    print: (text) => process.stdout.write(text),
    version: versionOf(root),
  });
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
