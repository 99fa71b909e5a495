// What a golden case says: figures, how the page prints them, and what a careful person reads off that page.

import type { AnswerValue } from '../read-answers.js';
import type { FilledForm } from './figures.js';
import type { Report } from './report.js';

/** A case written by hand in one of the `…-cases.ts` files. */
export interface CaseDescription {
  readonly slug: string;
  readonly title: string;
  /** Numbers of the catalogue of oddities. */
  readonly oddities: string;
  /** Why the case exists: what real pages do. */
  readonly why: string;
  /** What is expected, and how it is read off the page. */
  readonly expected: string;
  readonly agency: string;
  readonly year: number;
  readonly figures: FilledForm;
  /** `<table>.<row>` → cells as the page prints them; `null` leaves the row out. Default: the plain numbers. */
  readonly print?: Readonly<Record<string, readonly string[] | null>>;
  /** Answers where they are not the plain reading of the printed cells; `null` for a row that is not there. */
  readonly answers?: Readonly<Record<string, readonly AnswerValue[] | null>>;
  /** Further keys of `expected.json`; `agency: undefined` takes one out. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly sources: Readonly<Record<string, (report: Report) => string | Uint8Array>>;
}

const strokes = new Set(['/', '-', '—', '——', '无']);

/** Printed cells of a row. */
export function printedCells(description: CaseDescription, key: string): readonly string[] | null {
  const printed = description.print?.[key];
  if (printed !== undefined) return printed;
  return description.figures.tables[key]?.map(String) ?? null;
}

/** Right answers of a row: the case's own, or the plain reading of the printed cells. */
export function answersOfRow(description: CaseDescription, key: string): readonly AnswerValue[] | null {
  const own = description.answers?.[key];
  if (own !== undefined) return own;
  return printedCells(description, key)?.map((text) => plainReading(description.slug, key, text)) ?? null;
}

function plainReading(slug: string, key: string, text: string): AnswerValue {
  if (text === '') return '';
  if (strokes.has(text)) return '/';
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new Error(`${slug}: ${key} prints ${text}; its answer must be written down`);
}
