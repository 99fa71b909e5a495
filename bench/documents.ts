// The documents of the benchmark with the rows that their pages show: made by the corpus, without oddities, and
// published reports with right answers where a folder of them lies beside the project.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentTruth } from '../test/corpus/truth.js';
import { writeCorpus } from '../test/corpus/write-corpus.js';
import { expectedRows } from './expected-rows.js';
import type { LabelledRow } from './output.js';

export type BenchFormat = 'pdf' | 'docx' | 'html';

export interface BenchDocument {
  readonly path: string;
  readonly format: BenchFormat;
  readonly origin: 'corpus' | 'published';
  readonly rows: readonly LabelledRow[];
}

/** Seed of the benchmark's corpus: no other tool uses it. */
const SEED = 4242;
const THREADS = 2;

/** @param count of corpus documents in each format. @param folder that they are written to */
export async function benchDocuments(count: number, folder: string): Promise<BenchDocument[]> {
  const documents: BenchDocument[] = [];
  for (const format of ['pdf', 'docx', 'html'] as const) {
    const home = join(folder, format);
    await writeCorpus({
      seed: SEED,
      count,
      folder: home,
      threads: THREADS,
      wishes: { format, oddities: [] },
    });
    for (const line of readFileSync(join(home, 'truth.jsonl'), 'utf8').trimEnd().split('\n')) {
      const truth = JSON.parse(line) as DocumentTruth;
      const values = Object.entries(truth.fields).map(([path, { value }]) => [path, value] as const);
      const rows = expectedRows(truth.form, Object.fromEntries(values));
      documents.push({ path: join(home, truth.file), format, origin: 'corpus', rows });
    }
  }
  return [...documents, ...publishedDocuments()];
}

function publishedDocuments(): BenchDocument[] {
  const folder = process.env.GONGKAI_REPORTS ?? '../shared/reports';
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [stem, extension] = [name.replace(/\.\w+$/, ''), name.replace(/^.*\./, '')];
    const format = (['pdf', 'docx', 'html'] as const).find((one) => one === extension);
    const answers = join(folder, `${stem}.cells.json`);
    if (format === undefined || !existsSync(answers)) return [];
    type Answers = { readonly form: string; readonly cells: Readonly<Record<string, number | null>> };
    const { form, cells } = JSON.parse(readFileSync(answers, 'utf8')) as Answers;
    return [
      { path: join(folder, name), format, origin: 'published' as const, rows: expectedRows(form, cells) },
    ];
  });
}
