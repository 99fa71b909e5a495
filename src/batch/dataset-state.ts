// Whether the dataset is that of the records. A mark is set before the first record changes and taken away when the
// dataset is built, so that a run that is killed in between leaves the work to the next one.

import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../export/atomic-file.js';
import { buildDataset, datasetFiles } from '../export/build-dataset.js';
import { STATE_FOLDER } from '../export/output-folder.js';

export interface DatasetState {
  /** Sets the mark; the first call counts. */
  readonly beforeChange: () => Promise<void>;
  /** Builds the dataset where it is not that of the records. */
  readonly build: () => Promise<readonly string[]>;
}

/** The dataset of an output folder. */
export function datasetState(output: string): DatasetState {
  const mark = join(output, STATE_FOLDER, 'dataset-stale');
  let marked: Promise<void> | undefined;
  return {
    beforeChange: () => {
      marked ??= writeFileAtomically(mark, '');
      return marked;
    },
    build: async () => {
      const isStale = marked !== undefined || (await exists(mark)) || !(await isThere(output));
      if (isStale) await buildDataset(output);
      await rm(mark, { force: true });
      return datasetFiles;
    },
  };
}

async function isThere(output: string): Promise<boolean> {
  const found = await Promise.all(datasetFiles.map((file) => exists(join(output, file))));
  return found.every((one) => one);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
