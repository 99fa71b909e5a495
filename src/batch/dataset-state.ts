// Whether the dataset is that of the records. A mark is set before the first record changes and taken away when the
// dataset is built, so that a run that is killed in between leaves the work to the next one.

import { access, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetExtras } from '../dataset/index.js';
import type { RowMaker } from '../dataset/make-rows.js';
import { writeFileAtomically } from '../export/atomic-file.js';
import { DATASET_MARK, FINDINGS_FILE } from '../export/output-folder.js';
import type { FindingCounts } from '../export/run-report.js';
import type { FormDefinition } from '../model/form.js';
import type { Log } from './log.js';

const FOLDER = 'dataset';
/** Written last. */
const DESCRIPTION = 'datapackage.json';

/** Opens what makes rows beside other work; undefined where the process does it itself. */
export type OpenRowMaker = () => Promise<RowMaker | undefined>;

export interface DatasetState {
  /** Sets the mark; the first call counts. */
  readonly beforeChange: () => Promise<void>;
  /** Builds the dataset where it is not that of the records; gives its files, relative to the output folder. */
  readonly build: (openRowMaker: OpenRowMaker) => Promise<readonly string[]>;
  /** What checks over several reports found in it, when it was built last; null where that is not known. */
  readonly findings: () => Promise<FindingCounts | null>;
}

export interface DatasetFacts {
  readonly output: string;
  readonly forms: readonly FormDefinition[];
  readonly log: Log;
  readonly extras?: DatasetExtras;
}

/** The dataset of an output folder. */
export function datasetState({ output, forms, log, extras = {} }: DatasetFacts): DatasetState {
  const mark = join(output, DATASET_MARK);
  let marked: Promise<void> | undefined;
  return {
    beforeChange: () => {
      marked ??= writeFileAtomically(mark, '');
      return marked;
    },
    build: async (openRowMaker) => {
      const isAsked = Object.values(extras).some((one) => one !== undefined);
      const isStale = isAsked || marked !== undefined || (await exists(mark));
      if (isStale || !(await exists(join(output, FOLDER, DESCRIPTION))))
        await build({ output, forms, log, extras }, openRowMaker);
      await rm(mark, { force: true });
      return (await readdir(join(output, FOLDER))).sort().map((name) => `${FOLDER}/${name}`);
    },
    findings: () => readFindings(join(output, FINDINGS_FILE)),
  };
}

async function readFindings(path: string): Promise<FindingCounts | null> {
  try {
    // Our own file, replaced as a whole.
    return JSON.parse(await readFile(path, 'utf8')) as FindingCounts;
  } catch {
    return null;
  }
}

/** The database is loaded only where there is something to build. */
async function build(
  { output, forms, log, extras }: DatasetFacts,
  openRowMaker: OpenRowMaker,
): Promise<void> {
  const { buildDataset, rowMaker } = await import('../dataset/index.js');
  const here = rowMaker(forms);
  const threads = (await openRowMaker()) ?? here;
  const make: RowMaker['make'] = (task) =>
    threads.make(task).catch((error: unknown) => {
      // A thread that died of some report's rows: here its error shows, if it is one.
      log.warn({ error: String(error) }, 'rows are made in the process');
      return here.make(task);
    });
  const rows = { ...threads, make };
  const { leftOut, reports, read } = await buildDataset(output, { ...extras, forms, rows }).finally(
    threads.close,
  );
  log.info({ reports, read }, 'dataset built');
  for (const one of leftOut) log.warn(one, 'left out of the dataset');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
