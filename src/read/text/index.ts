// Reads plain text, Markdown and text copied out of tables: one paragraph a line, blank lines included, because
// in a flattened table a blank line is a blank cell.

import type { Block, Document, SetAside, Word } from '../../model/document.js';
import { UnreadableSourceError } from '../../model/errors.js';
import { type Issue, issue } from '../../model/issue.js';
import { defaultReadLimits, type Reader, type ReadLimits, type ReadOptions } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
import { type DecodedText, decodeBytes } from '../../text/decode.js';
import { chooseCharacterWidth } from './column-metric.js';
import { classifyLine } from './line-kind.js';
import { type SourceLine, splitLines } from './lines.js';
import { splitWords } from './words.js';

const engines = ['lines'] as const;

/** Reads text files: lines with positioned words, headings of Markdown, page numbers set aside. */
export const textReader: Reader = {
  format: 'text',
  title: 'Plain text or Markdown',
  extensions: ['txt', 'md', 'text', 'markdown'],
  engines,
  read: readText,
};

async function readText(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Document>> {
  const limits = { ...defaultReadLimits, ...options.limits };
  const engine = options.engine ?? engines[0];
  if (engine !== engines[0]) throw new Error(`no engine ${engine} for text`);
  assertSize(bytes, limits);
  const decoded = decodeBytes(bytes);
  if (decoded.text.trim() === '') {
    throw new UnreadableSourceError('empty', 'The text has no characters.', 'Fetch the file again.');
  }
  const lines = splitLines(decoded.text);
  assertLines(decoded.text, lines, limits);
  const { blocks, setAside } = linesToBlocks(lines);
  const source = { format: 'text', engine, encoding: decoded.encoding, metadata: {} } as const;
  return { value: { source, blocks, setAside, assets: [] }, issues: decodingIssues(decoded) };
}

function assertSize(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length === 0) {
    throw new UnreadableSourceError('empty', 'The file has no bytes.', 'Fetch the file again.');
  }
  if (bytes.length > limits.maxBytes) {
    const message = `The text has ${bytes.length} bytes, more than ${limits.maxBytes}.`;
    throw new UnreadableSourceError('too-large', message, 'Cut the report out of the file.');
  }
}

function assertLines(text: string, lines: readonly SourceLine[], limits: ReadLimits): void {
  if (text.length > limits.maxCharacters) {
    const message = `The text has ${text.length} characters, more than ${limits.maxCharacters}.`;
    throw new UnreadableSourceError('too-large', message, 'Cut the report out of the file.');
  }
  if (lines.length > limits.maxBlocks) {
    const message = `The text has ${lines.length} lines, more than ${limits.maxBlocks}.`;
    throw new UnreadableSourceError('too-complex', message, 'Cut the report out of the file.');
  }
}

/** Words of a text; one word takes some 200 bytes of memory. */
const MAX_WORDS = 1_000_000;
/** Longer lines are running text, whose words have no positions worth knowing. */
const MAX_ROW_LENGTH = 4_000;

function linesToBlocks(lines: readonly SourceLine[]): { blocks: Block[]; setAside: SetAside[] } {
  const blocks: Block[] = [];
  const setAside: SetAside[] = [];
  const width = chooseCharacterWidth(lines);
  let wordCount = 0;
  const position = (line: SourceLine): { words?: Word[] } => {
    if (line.text.length > MAX_ROW_LENGTH) return {};
    const words = splitWords(line, width);
    wordCount += words.length;
    if (wordCount > MAX_WORDS) throw tooManyWords();
    return { words };
  };
  for (const line of lines) {
    const { text, place } = line;
    const kind = classifyLine(text);
    if (kind.type === 'page-number') setAside.push({ reason: 'page-number', text: text.trim(), place });
    else if (kind.type === 'heading') blocks.push({ ...kind, place, ...position(line) });
    else blocks.push({ type: 'paragraph', text, place, ...position(line) });
  }
  return { blocks, setAside };
}

function tooManyWords(): UnreadableSourceError {
  const message = `The text has more than ${MAX_WORDS} words.`;
  return new UnreadableSourceError('too-complex', message, 'Cut the report out of the file.');
}

function decodingIssues(decoded: DecodedText): Issue[] {
  if (decoded.replaced === 0) return [];
  const message = `${decoded.replaced} characters could not be decoded as ${decoded.encoding}.`;
  return [issue('read/replacement-characters', message, { actual: decoded.encoding })];
}
