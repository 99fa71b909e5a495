// Whose report it is, for which year, when signed and when published.

import type { Block, Document } from '../model/document.js';
import type { Layout } from '../model/section.js';
import { isFullNameOf } from '../text/full-name.js';
import { isAgencyName, titleParts } from './agency.js';
import { blocksText } from './section-text.js';
import { DAY, isoDate, squeeze, withArabicDates } from './text.js';

export interface Identity {
  /** Agency as the title prints it, else as the signature does. */
  readonly agencyPrinted: string | null;
  /** The same agency by its full name, where the signature gives it. */
  readonly agency: string | null;
  readonly yearInTitle: number | null;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
}

const DATE = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`;
const DATE_LINE = new RegExp(`^\\(?${DATE}\\)?$`, 'u');
const SIGNED_LINE = new RegExp(`^(.{2,36}?)${DATE}$`, 'u');
/** What pages print about themselves; the word for publication before the words for other days. */
const PUBLISHED = [
  new RegExp(`(?:发布日期|发布时间):?${DAY}`, 'u'),
  new RegExp(`(?:公开日期|发文日期|更新时间):?${DAY}`, 'u'),
  new RegExp(`时间:${DAY} ?\\d{1,2}:\\d{2}`, 'u'),
];
/** A signature stands among so many last lines. */
const SIGNATURE_REACH = 48;
const MAX_SIGNED_LINE = 50;

interface Signature {
  readonly agency: string | null;
  readonly date: string | null;
}

function lineTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [] : block.text.split('\n')));
}

/** Agency and date of one line, or a date whose agency stands in the line before it. */
function signatureAt(line: string, before: string): Signature | null {
  const flat = withArabicDates(squeeze(line));
  const alone = DATE_LINE.exec(flat);
  if (alone) {
    const [, year = '', month = '', day = ''] = alone;
    const agency = squeeze(before);
    return { agency: isAgencyName(agency) ? agency : null, date: isoDate(year, month, day) };
  }
  if (flat.length > MAX_SIGNED_LINE) return null;
  const [, agency = '', year = '', month = '', day = ''] = SIGNED_LINE.exec(flat) ?? [];
  // A line of prose may end with a date as well.
  return isAgencyName(agency) ? { agency, date: isoDate(year, month, day) } : null;
}

function signature(lines: readonly string[]): Signature {
  const printed = lines.filter((line) => line.trim() !== '');
  for (let i = printed.length - 1; i >= 0; i--) {
    const found = signatureAt(printed[i] ?? '', printed[i - 1] ?? '');
    if (found) return found;
  }
  return { agency: null, date: null };
}

function publishedOn(document: Document, blocks: readonly Block[], layout: Layout): string | null {
  const tables = blocks.flatMap((block) =>
    block.type === 'table' ? block.cells.map((cell) => cell.text) : [],
  );
  const head = [blocksText(blocks.slice(0, layout.sections[0]?.end ?? 40)), ...tables.slice(0, 60)].join(
    '\n',
  );
  // White space between digits parts day and time of day.
  const flat = head
    .normalize('NFKC')
    .replace(/(?<=\d)\s+(?=\d)/gu, ' ')
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '');
  const stated = document.source.metadata.published_on;
  const found =
    stated === undefined
      ? PUBLISHED.map((pattern) => pattern.exec(flat)).find((match) => match !== null)
      : new RegExp(DAY, 'u').exec(stated);
  return found ? isoDate(found[1] ?? '', found[2] ?? '', found[3] ?? '') : null;
}

/** Reads title, signature and page metadata. */
export function findIdentity(document: Document, layout: Layout): Identity {
  const title = layout.title === null ? { agency: null, year: null } : titleParts(layout.title);
  const last = layout.sections.at(-1);
  const tail = layout.blocks.slice(Math.max(last?.start ?? 0, layout.blocks.length - 400));
  const tailLines = lineTexts(tail).filter((line) => line.trim() !== '');
  const signed = signature(tailLines.slice(-SIGNATURE_REACH));
  const underTitle = signature(lineTexts(layout.blocks.slice(0, (layout.sections[0]?.start ?? 0) + 3)));
  const printed = title.agency ?? signed.agency;
  const full = printed !== null && signed.agency !== null && isFullNameOf(signed.agency, printed);
  return {
    agencyPrinted: printed,
    agency: full ? signed.agency : printed,
    yearInTitle: title.year,
    signedOn: signed.date ?? underTitle.date,
    publishedOn: publishedOn(document, layout.blocks, layout),
  };
}
