// series/<year>/<id>.json: what the checks over several reports say of one. A file beside the confidence report and not a
// part of it: a record and its confidence report depend on their source alone, this depends on which others are there.

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from '../export/atomic-file.js';
import { toJsonFile } from '../export/json-file.js';
import { SERIES_FOLDER } from '../export/output-folder.js';
import type { OpenDataset } from './open-dataset.js';

/** Findings and, behind them, the sentences taken over from the year before, report by report. */
const ROWS = `SELECT f.year, f.record_id, 0 AS kind, row_number() OVER () AS place,
    {'check': f."check", 'scope': f.scope, 'name': f.name_zh, 'severity': f.severity, 'outcome': f.outcome,
     'left': f.left_sum, 'operator': f.operator, 'right': f.right_sum, 'other': f.other_record,
     'other_source': f.other_source, 'zh': f.detail_zh, 'en': f.detail_en} AS finding, NULL AS sentence
  FROM series_findings f
  UNION ALL
  SELECT s.year, s.record_id, 1, s.sentence, NULL,
    {'section': s.section, 'text': s.text, 'last_year': s.last_text}
  FROM reused_sentences s WHERE s.record_id IN (SELECT record_id FROM series_findings)
  ORDER BY ALL`;

interface SeriesFile {
  readonly id: string;
  readonly year: number;
  readonly findings: unknown[];
  readonly reused_sentences: unknown[];
}

/**
 * Writes a file for every report with a finding and takes away those of reports that have none any more; gives their
 * number.
 * @throws OutputError when they cannot be written.
 */
export async function writeSeriesFiles(output: string, dataset: OpenDataset): Promise<number> {
  const folder = join(output, SERIES_FOLDER);
  const written = new Set<string>();
  const write = async (file: SeriesFile): Promise<void> => {
    const name = `${file.year}/${file.id}.json`;
    await writeFileAtomically(join(folder, name), toJsonFile(file));
    written.add(name);
  };
  let file: SeriesFile | undefined;
  const { rows } = await dataset.ask(ROWS);
  for await (const some of rows) {
    for (const [year, id, , , finding, sentence] of some) {
      if (file === undefined || file.id !== id) {
        if (file !== undefined) await write(file);
        file = { id: String(id), year: Number(year), findings: [], reused_sentences: [] };
      }
      if (finding === null) file.reused_sentences.push(sentence);
      else file.findings.push(finding);
    }
  }
  if (file !== undefined) await write(file);
  await removeOthers(folder, written);
  return written.size;
}

async function removeOthers(folder: string, written: ReadonlySet<string>): Promise<void> {
  for (const year of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, year))) {
      if (!written.has(`${year}/${name}`)) await rm(join(folder, year, name), { force: true });
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    // Not there: nothing of an earlier check.
    return [];
  }
}
