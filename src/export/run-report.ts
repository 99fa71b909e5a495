// run.json: what the last run did with every input. Written as the run goes, since a run may have a hundred
// thousand inputs.

import type { FailureCategory } from '../model/errors.js';
import type { Verdict } from '../model/record.js';
import type { Sink } from './exporter.js';

/** What became of an input: the verdict on its record, or why there is none. */
export const outcomes = ['accepted', 'review', 'rejected', 'failed', 'duplicate'] as const;
export type OutcomeKind = (typeof outcomes)[number];

/** Number of inputs by outcome. */
export type OutcomeCounts = Readonly<Record<OutcomeKind, number>>;

/** What a run had to do about an input. */
export const efforts = ['new', 'changed', 'redone', 'retried', 'unchanged'] as const;
export type Effort = (typeof efforts)[number];

/** Number of inputs by effort. */
export type EffortCounts = Readonly<Record<Effort, number>>;

interface EntryBase {
  /** The input path as given, `/` as separator. */
  readonly source: string;
  readonly id: string;
  /**
   * `new`: not met before; `changed`: other bytes than last time at this path; `redone`: a result was there and is
   * made again; `retried`: it failed for want of time, memory or a readable file; `unchanged`: the result that is
   * there stands.
   */
  readonly effort: Effort;
  /** Why a result was made again. */
  readonly why?: string;
  /** Id of the record that this report, published again at the same path, put into the history. */
  readonly replaces?: string;
  /** Milliseconds from the start of reading to the last file written, in the run that made the result. */
  readonly ms: number;
}

/** An input that gave a record. */
export interface RecordEntry extends EntryBase {
  readonly outcome: Verdict;
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly format: string;
  readonly engine: string;
  readonly score: number;
  /** Why the record was not accepted, most important first; empty for an accepted one. */
  readonly reasons: readonly string[];
  /** The same in Chinese, in the words that issues are named by. */
  readonly reasons_zh: readonly string[];
  /** Fields with a printed number that was read. */
  readonly numbers: number;
  /** Fields that the form has. */
  readonly fields: number;
  readonly checks: { readonly passed: number; readonly failed: number };
  /** Equations that the report itself prints wrong. */
  readonly published_errors: number;
  /** Path under which the record names its source, where that is another one with the same bytes. */
  readonly recorded_as?: string;
  /** Files written, relative to the output folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** What one document may use. */
export interface Limits {
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes of a thread's heap. */
  readonly memory: number;
}

/** An input that gave none. */
export interface FailureEntry extends EntryBase {
  readonly outcome: 'failed';
  readonly category: FailureCategory;
  readonly message: string;
  readonly advice: string;
  readonly files: Readonly<Record<string, string>>;
  /** Set where time or memory did not suffice, to what there was of them: with more it is tried again. */
  readonly limits?: Limits;
  /** Only for a defect of ours. */
  readonly stack?: string;
}

/** An input with the same bytes as an earlier one of the run: it has that one's record or failure. */
export interface DuplicateEntry extends EntryBase {
  readonly outcome: 'duplicate';
  readonly duplicate_of: string;
}

export type RunEntry = RecordEntry | FailureEntry | DuplicateEntry;

/** A report that was published again with other content: its old record was put into the history. */
export interface Republished {
  readonly source: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** Id of the record that was put aside, and of the one in its place. */
  readonly old_id: string;
  readonly new_id: string;
}

/** What checks over several reports found in the whole dataset, by severity: what does not hold or is uncertain. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** Known before the first input. */
export interface RunHead {
  readonly gongkai: string;
  readonly node: string;
  readonly forms: readonly string[];
  readonly started_at: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Known after the last one. */
export interface RunTail {
  readonly counts: OutcomeCounts;
  readonly efforts: EffortCounts;
  /** Reports with errors of their publisher. */
  readonly published_errors: number;
  /** Null where the dataset was not built: the run was stopped. */
  readonly series_findings: FindingCounts | null;
  /** Inputs passed over with --since-last: their size and times are those of the last run. */
  readonly untouched: number;
  /** Inputs that an interrupted run did not come to. */
  readonly not_done: number;
  readonly republished: readonly Republished[];
  /** Files met in folders that are no reports by their name or extension, by extension. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly files: readonly string[];
  readonly finished_at: string;
  readonly duration_ms: number;
  readonly exit_code: number;
}

/** Writes run.json piece by piece: head, `inputs`, tail. */
export interface RunReportWriter {
  readonly add: (entry: RunEntry) => Promise<void>;
  readonly close: (tail: RunTail) => Promise<void>;
}

/** Starts run.json; the text is one JSON object once `close` has been called. */
export async function openRunReport(sink: Sink, head: RunHead): Promise<RunReportWriter> {
  await sink.write(`{\n${members(head)},\n  "inputs": [`);
  let count = 0;
  return {
    add: async (entry) => {
      const separator = count === 0 ? '\n' : ',\n';
      count += 1;
      await sink.write(separator + indent(JSON.stringify(entry, null, 2), '    '));
    },
    close: async (tail) => {
      await sink.write(`${count === 0 ? '' : '\n  '}],\n${members(tail)}\n}\n`);
    },
  };
}

/** An object's JSON without its braces, at the indent of a member. */
function members(value: object): string {
  return JSON.stringify(value, null, 2).split('\n').slice(1, -1).join('\n');
}

function indent(text: string, space: string): string {
  return text
    .split('\n')
    .map((line) => space + line)
    .join('\n');
}
