// Streams the XML of a part to handlers, with names made independent of the prefixes a producer chose.
// There is no DOM: memory is what the handlers keep. A DOCTYPE is refused (ECMA-376 part 2, 6.1.4 forbids it),
// so there are no entities to expand; depth is bounded.

import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { UnreadableSourceError } from '../../model/errors.js';
import { createAlternates } from './alternate-content.js';
import { type Budget, tooComplex } from './bounds.js';
import { malformed } from './package.js';
import { createNames } from './xml-names.js';

/** Attribute values by canonical name, e.g. `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

/** Receives the events of one part. Names are canonical: `w:p` whatever prefix the part uses. */
export interface XmlHandlers {
  /**
   * An element starts. `ancestors` are the names of the open elements around it, outermost first; the array is
   * reused and must not be kept. Returning `'skip'` leaves the whole element out, `close` included.
   */
  readonly open: (name: string, attributes: Attributes, ancestors: readonly string[]) => 'skip' | undefined;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
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
  const parser = createParser(part, budget, handlers);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decode(decoder, part, chunk));
  }
  if (decoder === undefined) throw malformed(`The part ${part} is empty.`);
  parser.write(decode(decoder, part));
  parser.close();
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

function createParser(part: string, budget: Budget, handlers: XmlHandlers): Parser {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const names = createNames();
  const alternates = createAlternates();
  const ancestors: string[] = [];
  let skipped = 0;
  let closing = false;
  parser.on('error', (error) => {
    if (!closing) throw malformed(`The part ${part} is no well-formed XML: ${error.message}.`, error);
    throw new UnreadableSourceError(
      'truncated',
      `The part ${part} ends before its last element does.`,
      'Download or copy the file again.',
      { cause: error },
    );
  });
  parser.on('doctype', () => {
    throw malformed(`The part ${part} has a DOCTYPE, which a DOCX must not have.`);
  });
  parser.on('opentag', (tag) => {
    if (skipped > 0) {
      skipped += 1;
      boundDepth(ancestors.length + skipped);
      return;
    }
    names.enter(tag.attributes, ancestors.length);
    const name = names.canonical(tag.name);
    boundDepth(ancestors.length + 1);
    const verdict = name.startsWith('mc:')
      ? alternates.open(name, tag.attributes, names.canonical)
      : handlers.open(name, names.attributes(tag.attributes), ancestors);
    if (verdict === 'skip') {
      names.leave(ancestors.length);
      skipped = 1;
    } else ancestors.push(name);
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const name = ancestors.pop();
    names.leave(ancestors.length);
    if (name === undefined) return;
    if (name.startsWith('mc:')) alternates.close(name);
    else handlers.close(name);
  });
  const text = (value: string) => {
    if (skipped === 0 && ancestors.length > 0) handlers.text(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  function boundDepth(depth: number): void {
    const { maxDepth } = budget.limits;
    if (depth > maxDepth) throw tooComplex(`elements nested more than ${maxDepth} deep`);
  }
  return {
    write: (value) => {
      parser.write(value);
    },
    close: () => {
      closing = true;
      parser.close();
    },
  };
}
