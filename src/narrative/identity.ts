// Whose report it is, for which year, when signed and when published.

import type { Block, Document } from '../model/document.js';
import type { Layout } from '../model/section.js';
import { blocksText } from './section-text.js';
import { isoDate, squeeze, withArabicDates } from './text.js';

export interface Identity {
  /** Agency as the title prints it, else as the signature does. */
  readonly agencyPrinted: string | null;
  readonly agency: string | null;
  readonly yearInTitle: number | null;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
}

const KIND =
  /(?:关于)?(?:政府|政务)?信息公开(?:工作)?(?:20\d\d年?度?)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)/u;
const YEAR = /(20\d\d)年?度?/u;
const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/u;
const ANY_DATE = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u;
const DATE_LINE = /^\(?(\d{4})年(\d{1,2})月(\d{1,2})日\)?$/u;
const PUBLISHED = /(?:发布日期|发布时间|公开日期|发文日期|更新时间)[::]?(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})/u;
const AGENCY_END =
  /(?:政府|办公厅|办公室|政府办|委员会|委|厅|局|中心|站|街道办事处|办事处|街道|镇|乡|街|管委会|开发区|新区|园区|海关|院|处|公司)$/u;
/** A signature stands among so many last blocks. */
const SIGNATURE_REACH = 12;
const MAX_AGENCY = 40;

function titleParts(title: string | null): { agency: string | null; year: number | null } {
  if (title === null) return { agency: null, year: null };
  const flat = withArabicDates(squeeze(title));
  const site = flat.split(/[-_|](?=[^\d])/u, 1)[0] ?? flat;
  const year = YEAR.exec(flat)?.[1];
  const rest = site
    .replace(KIND, '')
    .replace(/20\d\d年?度?/gu, '')
    .replace(/[《》()“”]/gu, '');
  const agency = rest.replace(/^关于/u, '');
  return {
    agency: agency.length >= 2 && agency.length <= MAX_AGENCY ? agency : null,
    year: year ? Number(year) : null,
  };
}

function lineTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'table' ? [] : block.text.split('\n')));
}

function signature(lines: readonly string[]): { agency: string | null; date: string | null } {
  for (let i = lines.length - 1; i >= 0; i--) {
    const flat = withArabicDates(squeeze(lines[i] ?? ''));
    const found =
      DATE_LINE.exec(flat) ??
      (flat.length <= 50 ? /^(.{2,36}?)(\d{4}年\d{1,2}月\d{1,2}日)$/u.exec(flat) : null);
    if (!found) continue;
    const date = DATE.exec(flat);
    const inline = found.length === 3 ? (found[1] ?? '') : '';
    const before = inline || squeeze(lines.slice(0, i).findLast((line) => line.trim() !== '') ?? '');
    const agency =
      before.length <= MAX_AGENCY && AGENCY_END.test(before) && !/[。,，:：]/u.test(before) ? before : null;
    return { agency, date: date ? isoDate(date[1] ?? '', date[2] ?? '', date[3] ?? '') : null };
  }
  return { agency: null, date: null };
}

function publishedOn(document: Document, blocks: readonly Block[], layout: Layout): string | null {
  const tables = blocks.flatMap((block) =>
    block.type === 'table' ? block.cells.map((cell) => cell.text) : [],
  );
  const head = squeeze(
    [blocksText(blocks.slice(0, layout.sections[0]?.end ?? 40)), ...tables.slice(0, 60)].join(''),
  );
  const stated = document.source.metadata.published_on ?? PUBLISHED.exec(head)?.[1];
  const found = ANY_DATE.exec(stated ?? '');
  return found ? isoDate(found[1] ?? '', found[2] ?? '', found[3] ?? '') : null;
}

/** Reads title, signature and page metadata. */
export function findIdentity(document: Document, layout: Layout): Identity {
  const title = titleParts(layout.title);
  const last = layout.sections.at(-1);
  const tail = layout.blocks.slice(Math.max(last?.start ?? 0, layout.blocks.length - 400));
  const tailLines = lineTexts(tail).filter((line) => line.trim() !== '');
  const signed = signature(tailLines.slice(-SIGNATURE_REACH * 4));
  const underTitle = signature(lineTexts(layout.blocks.slice(0, (layout.sections[0]?.start ?? 0) + 3)));
  return {
    agencyPrinted: title.agency ?? signed.agency,
    agency:
      signed.agency && signed.agency.length > (title.agency?.length ?? 0)
        ? signed.agency
        : (title.agency ?? signed.agency),
    yearInTitle: title.year,
    signedOn: signed.date ?? underTitle.date,
    publishedOn: publishedOn(document, layout.blocks, layout),
  };
}
