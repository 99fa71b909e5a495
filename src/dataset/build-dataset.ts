// records/ and confidence/ of an output folder to dataset/. The files are the truth: the dataset can be thrown away and
// made again. Only reports that are new or changed are read; the others come out of the Parquet files of the last build.

import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorrections } from '../corrections/index.js';
import { toOutputError, writeFileAtomically } from '../export/atomic-file.js';
import { makeFolder } from '../export/make-folder.js';
import { FINDINGS_FILE, STATE_FOLDER } from '../export/output-folder.js';
import type { FindingCounts } from '../export/run-report.js';
import { version } from '../export/version.js';
import { OutputError } from '../model/errors.js';
import type { FormDefinition } from '../model/form.js';
import { type DatasetFile, describeDataset } from './datapackage.js';
import {
  type DatasetState,
  filesAreAsLeft,
  readState,
  STATE_FILE,
  stampOf,
  stateKey,
} from './dataset-state.js';
import { withDecisions } from './decided-reports.js';
import { fileFacts } from './file-facts.js';
import { type FoundReport, type FoundReports, findReports, type LeftOut } from './find-reports.js';
import { type RowMaker, rowMaker } from './make-rows.js';
import { addSeriesChecks } from './series-checks.js';
import { openStage, type Stage } from './stage.js';
import type { Table } from './table.js';
import { datasetTables } from './tables.js';
import { writeCsv } from './write-csv.js';
import { rankReports, takeOld, writeParquet } from './write-parquet.js';
import { writeWorkbook } from './write-workbook.js';

/** What files the dataset has beside those that it always has, and what is stated of it; for one build. */
export interface DatasetExtras {
  /** Byte-order mark before the CSV files, for Excel. */
  readonly csvBom?: boolean;
  /** Also `<table>-excel.csv`: with a byte-order mark, and no text that a spreadsheet would run as a formula. */
  readonly excelSafe?: boolean;
  /** Also `gongkai.xlsx`. */
  readonly xlsx?: boolean;
  /** Licence of the dataset by its name, such as `CC-BY-4.0`; only the publisher can give one. */
  readonly licence?: string;
}

export interface DatasetOptions extends DatasetExtras {
  readonly forms: readonly FormDefinition[];
  /** Reads every report, whatever the last build knew. */
  readonly fresh?: boolean;
  /** DuckDB's memory; what is more goes to disk, in the output folder. */
  readonly memory?: string;
  /** Makes the rows of the reports, in threads say; in this process unless given. */
  readonly rows?: RowMaker;
  /** Told now and then how many of the reports to be read have been. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a build did. */
export interface DatasetResult {
  /** Reports in the dataset. */
  readonly reports: number;
  /** Reports read for it: the new and the changed ones. */
  readonly read: number;
  /** Reports of the last build that are gone. */
  readonly removed: number;
  /** False when all was as it should be and nothing was written. */
  readonly written: boolean;
  /** Reports that could not be taken in, with the reason; a complete dataset has none. */
  readonly leftOut: readonly LeftOut[];
  /** Files of the dataset, relative to the output folder. */
  readonly files: readonly string[];
}

const noFindings: FindingCounts = { error: 0, warning: 0, info: 0 };
const FOLDER = 'dataset';
/** Beside the other notes of a run, which are no results. */
const BUILD_FOLDER = `${STATE_FOLDER}/dataset-build`;
/** 20,000 made-up reports (4.4 million cells) were sorted and written with 256 MB. */
const DEFAULT_MEMORY = '320MB';

/** Everything that the dataset may consist of; what the options do not ask for is taken away. */
const optionalFiles = [
  'cells-excel.csv',
  'reports-excel.csv',
  'checks-excel.csv',
  'sentences-excel.csv',
  'gongkai.xlsx',
];

/**
 * Brings `dataset/` up to the records. The same records give the same bytes, however they came to be. Two builds of one
 * folder must not run at a time.
 * @throws OutputError when it cannot be written.
 */
export async function buildDataset(output: string, options: DatasetOptions): Promise<DatasetResult> {
  const folder = join(output, FOLDER);
  const build = join(output, BUILD_FOLDER);
  try {
    await makeFolder(folder);
    const corrections = await readCorrections(output);
    const tables = datasetTables(options.forms, { reviewed: corrections.exists });
    const found = withDecisions(await findReports(output), corrections);
    const plan = await planBuild({ output, folder, found, reviewed: corrections.exists }, tables, options);
    if (plan.upToDate) return resultOf(plan, tables, options, plan.unread, false);
    await rm(build, { recursive: true, force: true });
    await makeFolder(build);
    const { unread, findings } = await fill(folder, build, tables, plan, options);
    await writeFileAtomically(join(output, FINDINGS_FILE), `${JSON.stringify(findings)}\n`);
    await publish(output, build, plan, tables, options, unread);
    return resultOf(plan, tables, options, unread, true);
  } catch (error) {
    throw error instanceof OutputError ? error : toOutputError(folder, withCode(error));
  } finally {
    await rm(build, { recursive: true, force: true }).catch(() => undefined);
  }
}

interface Plan {
  readonly found: FoundReports;
  readonly changed: readonly FoundReport[];
  readonly removed: readonly string[];
  /** The last build, where its files can be built on. */
  readonly state: DatasetState | undefined;
  readonly key: string;
  readonly upToDate: boolean;
  /** Whether people decided about values. */
  readonly reviewed: boolean;
  /** Reports that the last build could not read and that have not changed since. */
  readonly unread: Readonly<Record<string, LeftOut>>;
}

async function planBuild(
  {
    output,
    folder,
    found,
    reviewed,
  }: Pick<Plan, 'found' | 'reviewed'> & { readonly output: string; readonly folder: string },
  tables: readonly Table[],
  options: DatasetOptions,
): Promise<Plan> {
  const key = stateKey(version, tables);
  const last = options.fresh === true ? undefined : await readState(output);
  const parquet = tables.map(({ name }) => `${name}.parquet`);
  const fits = last !== undefined && last.key === key && (await filesAreAsLeft(folder, parquet, last));
  const state = fits ? last : undefined;
  const known = new Map(Object.entries(state?.reports ?? {}));
  const changed = [...found.reports.values()].filter(({ id, stamp }) => known.get(id) !== stamp);
  const removed = [...known.keys()].filter((id) => !found.reports.has(id));
  const upToDate =
    state !== undefined &&
    changed.length + removed.length === 0 &&
    state.options === optionsKey(options) &&
    (await filesAreAsLeft(folder, fileNames(tables, options), state));
  const unread = Object.fromEntries(
    Object.entries(state?.unread ?? {}).filter(([id]) => known.get(id) === found.reports.get(id)?.stamp),
  );
  return { found, changed, removed, state, key, upToDate, reviewed, unread };
}

/** Reports that can't be read, by id. */
type Unread = Readonly<Record<string, LeftOut>>;

async function fill(
  folder: string,
  build: string,
  tables: readonly Table[],
  plan: Plan,
  options: DatasetOptions,
): Promise<{ unread: Unread; findings: FindingCounts }> {
  const stage = await openStage(build, tables, { memory: options.memory ?? DEFAULT_MEMORY });
  try {
    const unread = await readChanged(stage, build, plan, options);
    const { connection } = stage;
    for (const table of tables) {
      if (plan.state !== undefined) await takeOld(stage, table, join(folder, `${table.name}.parquet`));
    }
    await stage.seal();
    // A report alone has nothing to be held against.
    const isSeveral = plan.found.reports.size > 1;
    const findings = isSeveral ? await addSeriesChecks(stage, options.forms) : noFindings;
    await rankReports(connection);
    for (const table of tables) {
      const parquet = join(build, `${table.name}.parquet`);
      await writeParquet(connection, table, parquet);
      const csv = join(build, table.name);
      await writeCsv(connection, table, parquet, `${csv}.csv`, { byteOrderMark: options.csvBom === true });
      if (options.excelSafe !== true) continue;
      await writeCsv(connection, table, parquet, `${csv}-excel.csv`, {
        byteOrderMark: true,
        excelSafe: true,
      });
    }
    if (options.xlsx === true) await writeWorkbook(connection, tables, build);
    return { unread, findings };
  } finally {
    stage.close();
  }
}

/** Reports whose rows are made at a time. */
const AT_A_TIME = 50;

async function readChanged(
  stage: Stage,
  build: string,
  { changed, removed, reviewed, state, unread: before }: Plan,
  { forms, rows = rowMaker(forms), onProgress }: DatasetOptions,
): Promise<Unread> {
  const known = changed.filter(({ id }) => state?.reports[id] !== undefined).map(({ id }) => id);
  for (const id of [...known, ...removed]) stage.forget(id);
  stage.flush();
  const newly: (readonly [string, LeftOut])[] = [];
  let next = 0;
  let done = 0;
  let loaded = Promise.resolve();
  const lane = async (): Promise<void> => {
    while (next < changed.length) {
      const name = `rows-${next}`;
      const reports = changed.slice(next, next + AT_A_TIME);
      next += reports.length;
      const made = await rows.make({ reports, folder: build, name, tables: { reviewed } });
      for (const { id, reason } of made.unread) newly.push([id, { path: recordPath(reports, id), reason }]);
      loaded = loaded.then(() => stage.load(name, made.longest));
      await loaded;
      done += reports.length;
      onProgress?.(done, changed.length);
    }
  };
  // All come to their end before the first error goes on: it takes the folder away.
  const lanes = await Promise.allSettled(Array.from({ length: rows.parallel }, lane));
  // Before the rows are sorted, which takes the memory that there is.
  await rows.close();
  for (const one of lanes) if (one.status === 'rejected') throw one.reason;
  return { ...before, ...Object.fromEntries(newly.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function recordPath(reports: readonly FoundReport[], id: string): string {
  const path = reports.find((one) => one.id === id)?.record ?? id;
  return `records/${path.split(/[\\/]/).slice(-2).join('/')}`;
}

/** Each file appears as a whole, the descriptor behind those that it describes, the state last of all. */
async function publish(
  output: string,
  build: string,
  plan: Plan,
  tables: readonly Table[],
  options: DatasetOptions,
  unread: Unread,
): Promise<void> {
  const folder = join(output, FOLDER);
  const names = fileNames(tables, options).filter((name) => name !== DESCRIPTOR);
  const facts: DatasetFile[] = [];
  for (const name of names) {
    facts.push({ name, ...(await fileFacts(join(build, name))) });
    await syncFile(join(build, name));
    await rename(join(build, name), join(folder, name));
  }
  const described = describeDataset(tables, facts, {
    version,
    csvBom: options.csvBom === true,
    ...(options.licence === undefined ? {} : { licence: options.licence }),
  });
  await writeFileAtomically(join(folder, DESCRIPTOR), described);
  for (const name of optionalFiles.filter((one) => !names.includes(one))) {
    await rm(join(folder, name), { force: true });
  }
  const files: Record<string, string> = {};
  for (const name of [...names, DESCRIPTOR]) files[name] = (await stampOf(join(folder, name))) ?? '';
  const reports = Object.fromEntries([...plan.found.reports].map(([id, { stamp }]) => [id, stamp]));
  const state: DatasetState = {
    key: plan.key,
    options: optionsKey(options),
    reports,
    unread: { ...unread },
    files,
  };
  await writeFileAtomically(join(output, STATE_FILE), JSON.stringify(state));
}

const DESCRIPTOR = 'datapackage.json';

function fileNames(tables: readonly Table[], { excelSafe, xlsx }: DatasetOptions): string[] {
  const names = tables.flatMap(({ name }) => [
    `${name}.csv`,
    `${name}.parquet`,
    ...(excelSafe === true ? [`${name}-excel.csv`] : []),
  ]);
  return [...names, ...(xlsx === true ? ['gongkai.xlsx'] : []), DESCRIPTOR];
}

function optionsKey({ csvBom, excelSafe, xlsx, licence }: DatasetOptions): string {
  return JSON.stringify({
    csvBom: csvBom === true,
    excelSafe: excelSafe === true,
    xlsx: xlsx === true,
    licence: licence ?? null,
  });
}

function resultOf(
  plan: Plan,
  tables: readonly Table[],
  options: DatasetOptions,
  unread: Unread,
  written: boolean,
): DatasetResult {
  const newlyUnread = Object.keys(unread).filter((id) => plan.unread[id] === undefined);
  return {
    reports: plan.found.reports.size - Object.keys(unread).length,
    read: plan.changed.length - newlyUnread.length,
    removed: plan.removed.length,
    written,
    leftOut: [...plan.found.leftOut, ...Object.values(unread)],
    files: fileNames(tables, options).map((name) => `${FOLDER}/${name}`),
  };
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** DuckDB says in words what Node says with a code. */
function withCode(error: unknown): unknown {
  if (!(error instanceof Error) || 'code' in error) return error;
  const full = /No space left on device|not enough disk space/i.test(error.message);
  return full ? Object.assign(new Error(error.message, { cause: error }), { code: 'ENOSPC' }) : error;
}
