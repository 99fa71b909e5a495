// A corpus and the tool's output for it, written by hand, so that a test knows every figure in advance.

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DocumentTruth, FieldTruth } from '../corpus/truth.js';
import type { Answer } from './judge-cell.js';
import type { IdentityRecord, JudgedReport } from './read-output.js';

/** Truth of a cell: a number, or a status. */
export function truth(shown: number | FieldTruth['status'], more: Partial<FieldTruth> = {}): FieldTruth {
  return typeof shown === 'number'
    ? { status: 'number', value: shown, unit: null, ...more }
    : { status: shown, value: null, unit: null, ...more };
}

/** Answer of the tool: a number or a status, with its confidence. */
export function answer(
  read: number | Answer['status'],
  confidence = 0.9,
  unit: string | null = null,
): Answer {
  return typeof read === 'number'
    ? { status: 'number', value: read, unit, confidence }
    : { status: read, value: null, unit, confidence };
}

/** A document with what the tool says of it. */
export interface TinyDocument {
  readonly fields: Readonly<Record<string, FieldTruth>>;
  /** Answers in the order of the report; a field may come twice. */
  readonly answers?: readonly (readonly [field: string, answer: Answer])[];
  readonly truth?: Partial<DocumentTruth>;
  readonly verdict?: JudgedReport['verdict'];
  readonly facts?: JudgedReport['facts'];
  readonly issues?: JudgedReport['issues'];
  /** Year that the tool read; the right one unless given. */
  readonly year?: number;
  /** Period that the tool read; the right one unless given. */
  readonly period?: IdentityRecord['period'];
  /** `record` unless given; `duplicate` has the bytes of the document before it. */
  readonly output?: 'record' | 'failure' | 'nothing' | 'duplicate';
}

/** Folders of a corpus and of the output for it. */
export interface TinyCorpus {
  readonly corpus: string;
  readonly extracted: string;
  /** For what the evaluation writes. */
  readonly output: string;
  readonly remove: () => void;
}

/** Writes corpus and output below a new temporary folder. */
export function writeTinyCorpus(documents: readonly TinyDocument[]): TinyCorpus {
  const root = mkdtempSync(join(tmpdir(), 'tiny-corpus-'));
  const corpus = join(root, 'corpus');
  const extracted = join(root, 'extracted');
  const truths = documents.map(truthOf);
  const name = { seed: 1, count: documents.length, fingerprint: 'f'.repeat(64) };
  write(join(corpus, 'corpus.json'), JSON.stringify(name));
  write(join(corpus, 'truth.jsonl'), truths.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const entries = documents.flatMap((document, index) => {
    const of = truths[index];
    return of === undefined ? [] : writeOutput(extracted, document, of);
  });
  write(join(extracted, 'run.json'), `${JSON.stringify({ inputs: entries }, null, 2)}\n`);
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  return { corpus, extracted, output: join(root, 'evaluation'), remove };
}

function truthOf({ fields, truth: given, output }: TinyDocument, index: number): DocumentTruth {
  const bytes = output === 'duplicate' ? index - 1 : index;
  return {
    file: `dev/000/00000${index}.txt`,
    sha256: createHash('sha256').update(String(bytes)).digest('hex'),
    seed: 1,
    index,
    split: 'dev',
    format: 'text',
    rendering: 'text/lines',
    form: 'ogi_2021',
    oddities: [],
    publishedErrors: [],
    agency: '霁川县民政局',
    identity: {
      situation: 'invented',
      name: '霁川县民政局',
      kind: 'department',
      level: 'county',
      scope: 'agency',
      code: null,
      determined: true,
    },
    year: 2023,
    period: { from: '2023-01-01', to: '2023-12-31' },
    signedOn: '2024-01-20',
    facts: [],
    fields,
    ...given,
  };
}

function writeOutput(folder: string, document: TinyDocument, of: DocumentTruth): readonly object[] {
  const { output = 'record', verdict = 'accepted' } = document;
  const id = of.sha256.slice(0, 16);
  const entry = { source: of.file, id, ms: 10 + of.index };
  if (output === 'nothing') return [];
  if (output === 'duplicate') return [{ ...entry, outcome: 'duplicate' }];
  if (output === 'failure') {
    write(join(folder, 'failures', `${id}.json`), '{}');
    return [{ ...entry, outcome: 'failed' }];
  }
  const year = document.year ?? of.year;
  const record: IdentityRecord = {
    agency: {
      name: of.agency,
      name_printed: of.agency,
      name_canonical: null,
      division: null,
      kind: 'department',
      level: 'county',
      zone: null,
      scope: 'agency',
    },
    year,
    period: document.period === undefined ? of.period : document.period,
    form: of.form,
    signed_on: of.signedOn,
  };
  const confidence: JudgedReport = {
    verdict,
    fields: (document.answers ?? []).map(([field, one]) => ({ field, ...one })),
    facts: [...(document.facts ?? [])],
    issues: [...(document.issues ?? [])],
  };
  write(join(folder, 'records', String(year), `${id}.json`), JSON.stringify(record));
  write(join(folder, 'confidence', String(year), `${id}.json`), JSON.stringify(confidence));
  return [{ ...entry, outcome: verdict }];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
