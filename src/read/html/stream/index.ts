// The second engine: one pass over the tags as they come, no tree, no repair of bad nesting. It shares no parser
// and no table algorithm with the default engine, so that agreement of the two means something.

import { Parser } from 'htmlparser2';
import type { ReadLimits } from '../../../model/reader.js';
import { metaNames } from '../metadata.js';
import type { ParsedPage } from '../parsed-page.js';
import type { MarkupSource } from '../source.js';
import { collapseWhiteSpace, shorten } from '../white-space.js';
import {
  closeControl,
  isInText,
  openControl,
  openOption,
  takeControlText,
  takeInput,
} from './stream-control.js';
import {
  type Attributes,
  areBlocks,
  areCellLike,
  areSkipped,
  assetOf,
  headingLevelOf,
  isConcealed,
  isShownAsBlock,
  scriptOf,
} from './stream-elements.js';
import { closeCell, closeTable, openCell, openRow, openSection, openTable } from './stream-table.js';
import { addText, column, endLine, newStream, pushBlank, type Stream } from './stream-text.js';

/** Reads a page tag by tag. */
export function readWithStream(source: MarkupSource, limits: ReadLimits): ParsedPage {
  const stream = newStream(source, limits);
  const parser = new Parser({
    onopentag: (name, attributes) => open(stream, name, attributes, [parser.startIndex, parser.endIndex + 1]),
    ontext: (text) => takeText(stream, text, parser.startIndex, parser.endIndex + 1),
    onclosetag: (name) => close(stream, name, parser.startIndex, parser.endIndex + 1),
  });
  parser.write(source.text);
  parser.end();
  endLine(stream);
  const { blocks } = column(stream);
  const { setAside, assets, metadata, issues, characters } = stream;
  return { blocks, setAside, assets, issues, metadata, characters };
}

function open(
  stream: Stream,
  name: string,
  attributes: Attributes,
  [start, end]: readonly [number, number],
): void {
  if (stream.skipping !== undefined) {
    stream.skipping.depth += 1;
    return;
  }
  if (stream.control !== undefined) {
    if (name === 'option') openOption(stream.control, attributes);
    return;
  }
  const isConcealedHere = isConcealed(attributes);
  if (!isConcealedHere && (name === 'select' || name === 'textarea') && isInText(stream)) {
    stream.control = openControl(name, attributes, start);
    return;
  }
  if (areSkipped.has(name) || isConcealedHere) {
    const reason = areSkipped.get(name) ?? 'hidden';
    stream.skipping = { depth: 1, reason, text: '', start, name };
    if (areBlocks.has(name)) endLine(stream);
    return;
  }
  const isBlock = areBlocks.has(name) || isShownAsBlock(attributes);
  if (isBlock) endLine(stream);
  const asset = assetOf(name, attributes);
  if (asset !== undefined) {
    stream.assets.push({ ...asset, place: stream.source.placeOf(start, end) });
  }
  openKnown(stream, name, attributes, start, end);
  const script = scriptOf(name, attributes) ?? stream.marks.at(-1)?.script;
  const isText = name === 'p' || headingLevelOf(name) !== undefined;
  if (isText) stream.textDepth += 1;
  stream.marks.push({ count: countOf(stream), start, isBlock, script, isText });
}

function openKnown(stream: Stream, name: string, attributes: Attributes, start: number, end: number): void {
  if (name === 'br' && !endLine(stream)) pushBlank(stream, start, end);
  else if (name === 'table') openTable(stream, start);
  else if (name === 'thead' || name === 'tbody' || name === 'tfoot') openSection(stream, name);
  else if (name === 'tr') openRow(stream);
  else if (name === 'td' || name === 'th') openCell(stream, attributes, end);
  else if (name === 'pre') stream.preformatted += 1;
  else if (name === 'a') stream.inLink += 1;
  else if (name === 'meta') takeMeta(stream, attributes);
  else if (name === 'input') takeInput(stream, attributes, start, end);
  stream.heading = headingLevelOf(name) ?? stream.heading;
}

function takeMeta(stream: Stream, attributes: Attributes): void {
  const fact = metaNames.get((attributes.name ?? attributes.property ?? '').toLowerCase());
  const text = shorten(attributes.content ?? '', 500);
  if (fact !== undefined && text !== '') stream.metadata[fact] ??= text;
}

function takeText(stream: Stream, text: string, start: number, end: number): void {
  const { skipping } = stream;
  if (stream.control !== undefined) takeControlText(stream.control, text);
  else if (skipping === undefined) {
    stream.characters += text.replace(/\s+/g, '').length;
    addText(stream, text, start, end);
    return;
  }
  if (skipping === undefined) return;
  if (skipping.reason === 'navigation') stream.characters += text.replace(/\s+/g, '').length;
  if (skipping.text.length < 4000) skipping.text += text;
}

function close(stream: Stream, name: string, start: number, end: number): void {
  if (stream.skipping !== undefined) {
    stream.skipping.depth -= 1;
    if (stream.skipping.depth === 0) closeSkipped(stream, end);
    return;
  }
  if (stream.control !== undefined) {
    if (stream.control.name === name) {
      closeControl(stream, stream.control, end);
      stream.control = undefined;
    }
    return;
  }
  const mark = stream.marks.pop();
  if (mark?.isText) stream.textDepth -= 1;
  if (mark?.isBlock) endLine(stream);
  if (headingLevelOf(name) !== undefined) stream.heading = undefined;
  if (mark !== undefined && areCellLike.has(name) && countOf(stream) === mark.count) {
    pushBlank(stream, mark.start, end);
  }
  if (name === 'table') closeTable(stream, end);
  else if (name === 'td' || name === 'th') closeCell(stream, start);
  else if (name === 'pre') stream.preformatted -= 1;
  else if (name === 'a') stream.inLink -= 1;
}

function closeSkipped(stream: Stream, end: number): void {
  const { skipping } = stream;
  stream.skipping = undefined;
  if (skipping === undefined) return;
  if (skipping.name === 'title') {
    const title = collapseWhiteSpace(skipping.text);
    if (title !== '') stream.metadata.title ??= title;
    return;
  }
  if (skipping.reason === 'ignored') return;
  const text = shorten(skipping.text);
  if (text === '') return;
  const place = stream.source.placeOf(skipping.start, end);
  stream.setAside.push({ reason: skipping.reason, text, place });
}

function countOf(stream: Stream): number {
  return column(stream).blocks.length + stream.setAside.length + stream.assets.length;
}
