// Reads one PDF directly and with PDFium, and holds the pages and the cells of both against each other.

import { forms } from '../../extractors/index.js';
import { ExtractionError } from '../../src/model/errors.js';
import { defaultReadLimits } from '../../src/model/reader.js';
import type { FieldReport } from '../../src/model/record.js';
import { extract } from '../../src/pipeline.js';
import { readDirectly } from '../../src/read/pdf/direct/read-document.js';
import { readWithPdfium } from '../../src/read/pdf/pdfium/read-document.js';
import { type CompareOptions, compareContents } from './compare-contents.js';

/** Points by which the places of cells may differ, and by which they may end elsewhere; see `CompareOptions`. */
const tolerance = 0.5;
const endTolerance = 2;

/** Differing fields of one document that are told. */
const maxTold = 5;

export interface Comparison {
  /** Why the direct reader handed the file on; nothing is compared then. */
  readonly handedOver?: string;
  /** What differs, in words. */
  readonly differences: readonly string[];
  /**
   * The file is damaged where only PDFium looks, in its fonts: it differs, and the direct reader still gives the cells
   * that were there before the damage.
   */
  readonly isSpared?: boolean;
  /** What the file says it was made with, where it could be read. */
  readonly maker: string;
}

/** Compares the engines on one file; `sound` are its bytes before they were damaged. */
export async function compareEngines(bytes: Uint8Array, sound?: Uint8Array): Promise<Comparison> {
  const options: CompareOptions = { ends: sound === undefined };
  const direct = readDirectly(bytes, defaultReadLimits);
  if ('handedOver' in direct) {
    return { handedOver: direct.handedOver, differences: [], maker: await makerOf(bytes) };
  }
  const { producer = 'unnamed' } = direct.content.metadata;
  try {
    const pdfium = await readWithPdfium(bytes, defaultReadLimits);
    const cells = await compareCells(bytes, bytes, options);
    const differences = [...compareContents(direct.content, pdfium, options), ...cells];
    if (differences.length === 0 || sound === undefined) return { differences, maker: producer };
    const isSpared = (await compareCells(bytes, sound, { ends: true })).length === 0;
    return isSpared ? { differences: [], isSpared, maker: producer } : { differences, maker: producer };
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return {
      differences: [`PDFium refuses what the direct reader reads: ${error.message}`],
      maker: producer,
    };
  }
}

async function makerOf(bytes: Uint8Array): Promise<string> {
  try {
    return (await readWithPdfium(bytes, defaultReadLimits)).metadata.producer ?? 'unnamed';
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return 'unreadable';
  }
}

/**
 * Differences between what the direct reader finds in one file and PDFium in another, field by field of the confidence
 * report: value, status, print, confidence and place.
 */
async function compareCells(own: Uint8Array, others: Uint8Array, options: CompareOptions): Promise<string[]> {
  const [direct, pdfium] = [await fieldsOf(own, 'direct'), await fieldsOf(others, 'pdfium')];
  if (typeof direct === 'string' || typeof pdfium === 'string') {
    return direct === pdfium ? [] : [`${outcome(direct)} and ${outcome(pdfium)}`];
  }
  const byName = new Map(pdfium.map((field) => [field.field, field]));
  const differences = direct.flatMap((field) => {
    const other = byName.get(field.field);
    if (other !== undefined && isSameField(field, other, options)) return [];
    return [`${field.field}: ${told(field)} and ${other === undefined ? 'nothing' : told(other)}`];
  });
  if (direct.length !== pdfium.length) differences.push(`${direct.length} and ${pdfium.length} fields`);
  return differences.slice(0, maxTold);
}

function told({ value, status, raw, confidence, place }: FieldReport): string {
  return JSON.stringify({ value, status, raw, confidence, place });
}

function outcome(fields: readonly FieldReport[] | string): string {
  return typeof fields === 'string' ? fields : 'extracted';
}

/** The fields of a report, or why there are none. */
async function fieldsOf(bytes: Uint8Array, engine: string): Promise<readonly FieldReport[] | string> {
  try {
    const options = { name: 'report.pdf', forms: Object.values(forms), secondOpinion: 'never' } as const;
    return (await extract(bytes, { ...options, engine })).confidence.fields;
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return error.message;
  }
}

function isSameField(a: FieldReport, b: FieldReport, options: CompareOptions): boolean {
  const isSame = a.value === b.value && a.status === b.status && a.raw === b.raw;
  return isSame && a.confidence === b.confidence && isSamePlace(a.place, b.place, options);
}

function isSamePlace(a: FieldReport['place'], b: FieldReport['place'], { ends }: CompareOptions): boolean {
  if (a === null || b === null || a.kind !== 'pdf' || b.kind !== 'pdf') return a === b;
  const shifts = a.bbox.map((edge, index) => Math.abs(edge - (b.bbox[index] ?? 0)));
  const [left = 0, top = 0, right = 0, bottom = 0] = shifts;
  const isEnd = !ends || right <= endTolerance;
  return a.page === b.page && Math.max(left, top, bottom) <= tolerance && isEnd;
}
