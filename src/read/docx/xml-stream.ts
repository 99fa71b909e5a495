// Streams the XML of a part to handlers, with names made independent of the prefixes a producer chose.
// There is no DOM: memory is what the handlers keep. A DOCTYPE is refused (ECMA-376 part 2, 6.1.4 forbids it),
// so there are no entities to expand; depth is bounded.

import { TextDecoder } from 'node:util';
import { UnreadableSourceError } from '../../model/errors.js';
import { createAlternates } from './alternate-content.js';
import type { Attributes } from './attributes.js';
import { type Budget, tooComplex } from './bounds.js';
import { malformed } from './package.js';
import { createNames } from './xml-names.js';
import { SCAN_SIZE, type Scan, scanned, scannedAttributes, scanXml, withoutReferences } from './xml-scan.js';

/** Receives the events of one part. Names are canonical: `w:p` whatever prefix the part uses. */
export interface XmlHandlers {
  /**
   * An element starts. `ancestors` are the names of the open elements around it, outermost first; the array is
   * reused and must not be kept. Returning `'skip'` leaves the whole element out, `close` included.
   */
  readonly open: (name: string, attributes: Attributes, ancestors: readonly string[]) => 'skip' | undefined;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Whether `open` would answer `'skip'` whatever the attributes are: then they need not be looked at. */
  readonly leavesOut?: (name: string, parent: string | undefined) => boolean;
}

/**
 * Reads one part to its end.
 * @throws UnreadableSourceError when the XML is malformed, cut off, nested too deeply or has a DOCTYPE.
 */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  part: string,
  budget: Budget,
  handlers: XmlHandlers,
): Promise<void> {
  const nesting = createNesting(budget, handlers);
  let parser: Parser | undefined;
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    const isFirst = decoder === undefined;
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = decode(decoder, part, chunk);
    if (isFirst && passOnWhole(text, nesting)) parser = atEnd(part);
    else {
      parser ??= await createParser(part, nesting);
      parser.write(text);
    }
  }
  if (decoder === undefined) throw malformed(`The part ${part} is empty.`);
  parser?.write(decode(decoder, part));
  parser?.close();
}

/** Passes on what is in the text of a part, if all of it is there and plain; else nothing of it. */
function passOnWhole(text: string, nesting: Nesting): boolean {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const scan = scanXml(lines);
  if (scan !== undefined) passOn(lines, scan, nesting);
  return scan !== undefined;
}

function passOn(text: string, { found, length }: Scan, nesting: Nesting): void {
  let declaration = text.indexOf('xmlns');
  for (let index = 0; index < length; index += SCAN_SIZE) {
    const kind = found[index];
    if (kind === scanned.close) {
      nesting.close();
      continue;
    }
    const start = found[index + 1] ?? 0;
    const middle = found[index + 2] ?? 0;
    if (kind === scanned.text) {
      if (!nesting.isLeavingOut()) nesting.text(withoutReferences(text.slice(start, middle)));
      continue;
    }
    const end = found[index + 3] ?? 0;
    if (nesting.isLeavingOut()) nesting.open('', noAttributes);
    else {
      const name = text.slice(start, middle);
      if (declaration !== -1 && declaration < start) declaration = text.indexOf('xmlns', start);
      const declares = declaration !== -1 && declaration < end;
      const isPlain = middle === end || (!declares && nesting.leavesOut(name));
      nesting.open(name, isPlain ? noAttributes : scannedAttributes(text, middle, end));
    }
    if (kind === scanned.selfClosing) nesting.close();
  }
}

const noAttributes: Attributes = Object.freeze({});

/** What is written behind the end of the root: blanks, or the part is no XML. */
function atEnd(part: string): Parser {
  return {
    write: (text) => {
      if (/[^ \t\r\n]/.test(text)) throw malformed(`The part ${part} goes on behind its last element.`);
    },
    close: () => undefined,
  };
}

// ECMA-376 part 2, 6.1.4: parts are UTF-8 or UTF-16.
function encodingOf(chunk: Buffer): string {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return 'utf-8';
}

function decode(decoder: TextDecoder, part: string, chunk?: Buffer): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw malformed(`The part ${part} is not valid ${decoder.encoding}.`, error);
  }
}

interface Parser {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** The parser is loaded for the first part that is not plain: most documents have none. */
async function createParser(part: string, nesting: Nesting): Promise<Parser> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let closing = false;
  parser.on('error', (error) => {
    throw closing
      ? cutOff(part, error)
      : malformed(`The part ${part} is no well-formed XML: ${error.message}.`, error);
  });
  parser.on('doctype', () => {
    throw malformed(`The part ${part} has a DOCTYPE, which a DOCX must not have.`);
  });
  parser.on('opentag', ({ name, attributes }) => nesting.open(name, attributes));
  parser.on('closetag', () => nesting.close());
  parser.on('text', nesting.text);
  parser.on('cdata', nesting.text);
  return {
    write: (text) => {
      parser.write(text);
    },
    close: () => {
      closing = true;
      parser.close();
    },
  };
}

function cutOff(part: string, cause: Error): UnreadableSourceError {
  const message = `The part ${part} ends before its last element does.`;
  return new UnreadableSourceError('truncated', message, 'Download or copy the file again.', { cause });
}

interface Nesting {
  /** Whether an element is open that is left out with all it holds: then names and attributes do not matter. */
  readonly isLeavingOut: () => boolean;
  /** Whether an element without declarations of its own will be left out whatever its attributes are. */
  readonly leavesOut: (rawName: string) => boolean;
  readonly open: (rawName: string, attributes: Attributes) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
}

// Keeps track of what is open and what is left out, and passes on the rest under canonical names.
function createNesting({ limits: { maxDepth } }: Budget, handlers: XmlHandlers): Nesting {
  const names = createNames();
  const alternates = createAlternates();
  const ancestors: string[] = [];
  /** Open elements within the one left out, itself included. */
  let skipped = 0;
  const openElement = (rawName: string, attributes: Attributes): void => {
    names.enter(attributes, ancestors.length);
    const name = names.canonical(rawName);
    const verdict = name.startsWith('mc:')
      ? alternates.open(name, attributes, names.canonical)
      : handlers.open(name, names.attributes(attributes), ancestors);
    if (verdict === 'skip') {
      names.leave(ancestors.length);
      skipped = 1;
    } else ancestors.push(name);
  };
  return {
    isLeavingOut: () => skipped > 0,
    leavesOut(rawName) {
      const name = names.canonical(rawName);
      return !name.startsWith('mc:') && handlers.leavesOut?.(name, ancestors.at(-1)) === true;
    },
    open(rawName, attributes) {
      const depth = ancestors.length + skipped + 1;
      if (depth > maxDepth) throw tooComplex(`elements nested more than ${maxDepth} deep`);
      if (skipped > 0) skipped += 1;
      else openElement(rawName, attributes);
    },
    close() {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      const name = ancestors.pop();
      names.leave(ancestors.length);
      if (name === undefined) return;
      if (name.startsWith('mc:')) alternates.close(name);
      else handlers.close(name);
    },
    text(text) {
      if (skipped === 0 && ancestors.length > 0) handlers.text(text);
    },
  };
}
