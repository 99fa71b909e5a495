// What has been spent of the read limits. One budget a document: all parts draw on it.

import { UnreadableSourceError } from '../../model/errors.js';
import type { ReadLimits } from '../../model/reader.js';

const splitAdvice = 'Check that this is a report; split the file if it holds many of them.';

/** Running totals against `ReadLimits`; every method throws when its bound is passed. */
export interface Budget {
  readonly limits: ReadLimits;
  /** Counts a paragraph or table outside tables, a note or an asset. @throws UnreadableSourceError */
  readonly spendBlock: () => void;
  /** Counts a row, a cell or a paragraph inside a table. @throws UnreadableSourceError */
  readonly spendSlot: () => void;
  /** Counts characters of text. @throws UnreadableSourceError */
  readonly spendCharacters: (count: number) => void;
  /** Counts unpacked bytes; what is declared is checked apart. @throws UnreadableSourceError */
  readonly spendBytes: (count: number) => void;
}

/** Starts the budget of one document. */
export function createBudget(limits: ReadLimits): Budget {
  const spent = { blocks: 0, slots: 0, characters: 0, bytes: 0 };
  // A full grid slot costs at most a row, a cell and a paragraph.
  const maxSlots = limits.maxTableSlots * 3;
  return {
    limits,
    spendBlock() {
      spent.blocks += 1;
      if (spent.blocks > limits.maxBlocks) throw tooComplex(`more than ${limits.maxBlocks} paragraphs`);
    },
    spendSlot() {
      spent.slots += 1;
      if (spent.slots > maxSlots) throw tooComplex(`tables with more than ${limits.maxTableSlots} cells`);
    },
    spendCharacters(count) {
      spent.characters += count;
      if (spent.characters > limits.maxCharacters) {
        throw tooLarge(`The document holds more than ${limits.maxCharacters} characters of text.`);
      }
    },
    spendBytes(count) {
      spent.bytes += count;
      if (spent.bytes > limits.maxPartBytes) {
        throw tooLarge(`The parts of the document unpack to more than ${limits.maxPartBytes} bytes.`);
      }
    },
  };
}

/** Error for a document with more structure than any report has; `what` completes "The document holds …". */
export function tooComplex(what: string): UnreadableSourceError {
  return new UnreadableSourceError('too-complex', `The document holds ${what}.`, splitAdvice);
}

/** Error for a document with more bytes or characters than any report has. */
export function tooLarge(message: string): UnreadableSourceError {
  return new UnreadableSourceError('too-large', message, splitAdvice);
}
