// The reports that come with the project, as bytes to be damaged.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A report of `samples/`: name as `agency-year/report.pdf`. */
export interface SampleFile {
  readonly name: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** Every report of every sample, in a fixed order. */
export function sampleFiles(): SampleFile[] {
  const folders = readdirSync('samples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name: folder }) =>
    readdirSync(join('samples', folder))
      .filter((file) => file.startsWith('report.'))
      .sort()
      .map((file) => ({
        name: `${folder}/${file}`,
        extension: file.slice('report.'.length),
        bytes: new Uint8Array(readFileSync(join('samples', folder, file))),
      })),
  );
}
