// Mutations of markup: HTML source, and the XML of a Word document.

import type { Random } from '../maker/random.js';

/** Changes the source; `null` where it does not apply. */
export type MarkupMutation = (source: string, random: Random) => string | null;

function replaceOne(
  source: string,
  random: Random,
  pattern: RegExp,
  change: (found: string) => string,
): string | null {
  const found = [...source.matchAll(pattern)];
  const hit = found[random.integer(0, Math.max(0, found.length - 1))];
  return hit === undefined
    ? null
    : source.slice(0, hit.index) + change(hit[0]) + source.slice(hit.index + hit[0].length);
}

const digit = (random: Random): string => String(random.integer(1, 30));
const row = /<tr[^>]*>(?:(?!<\/tr>)[\s\S])*<\/tr>/g;
const valueCell = /<td[^>]*>(?:<(?!\/td)[^>]*>|\s)*[\ue100-\uf8ff][^<]*(?:(?!<\/td>)[\s\S])*<\/td>/gu;

/** Mutations of a page. */
export const htmlMutations: Readonly<Record<string, MarkupMutation>> = {
  dropRowspan: (source, random) => replaceOne(source, random, / rowspan="?\d+"?/g, () => ''),
  dropColspan: (source, random) => replaceOne(source, random, / colspan="?\d+"?/g, () => ''),
  dropAllRowspans: (source) => source.replace(/ rowspan="?\d+"?/g, ''),
  dropAllColspans: (source) => source.replace(/ colspan="?\d+"?/g, ''),
  alterSpan: (source, random) =>
    replaceOne(source, random, /span="?\d+"?/g, (text) => text.replace(/\d+/, digit(random))),
  dropTd: (source, random) => replaceOne(source, random, /<td[^>]*>(?:(?!<\/td>)[\s\S])*<\/td>/g, () => ''),
  duplicateTr: (source, random) => replaceOne(source, random, row, (text) => text + text),
  unclosedTd: (source, random) => replaceOne(source, random, /<\/td>/g, () => ''),
  unclosedTr: (source, random) => replaceOne(source, random, /<\/tr>/g, () => ''),
  cutTable: (source, random) =>
    replaceOne(source, random, /<\/tr>\s*<tr/g, () => '</tr></table><table border="1"><tr'),
  cutTableProse: (source, random) =>
    replaceOne(
      source,
      random,
      /<\/tr>\s*<tr/g,
      () => '</tr></table><p>续表（2023年，共3页）</p><table border="1"><tr',
    ),
  hiddenCell: (source, random) =>
    replaceOne(source, random, valueCell, (text) => `<td style="display:none">${digit(random)}</td>${text}`),
  zeroWidthCell: (source, random) =>
    replaceOne(source, random, valueCell, (text) => `<td width="0"></td>${text}`),
  nestedTable: (source, random) =>
    replaceOne(source, random, valueCell, (text) =>
      text.replace(/([\ue100-\uf8ff][^<]*)/u, '<table><tr><td>$1</td></tr></table>'),
    ),
  headerCells: (source, random) =>
    source.replace(
      /<td([^>]*)>((?:(?!<\/td>)[\s\S])*)<\/td>/g,
      (all: string, attributes: string, inner: string) =>
        random.chance(0.3) ? `<th${attributes}>${inner}</th>` : all,
    ),
  layoutTable: (source) =>
    source.replace('<body>', '<body><table><tr><td>').replace('</body>', '</td></tr></table></body>'),
  hiddenSpan: (source, random) =>
    replaceOne(source, random, valueCell, (text) =>
      text.replace(/([\ue100-\uf8ff])/u, `<span style="display:none">${digit(random)}</span>$1`),
    ),
  superscript: (source, random) =>
    replaceOne(source, random, valueCell, (text) =>
      text.replace(/([\ue100-\uf8ff][^<]*)/u, '$1<sup>1</sup>'),
    ),
  strayTextInTable: (source, random) =>
    replaceOne(source, random, /<\/tr>\s*<tr/g, () => `</tr>${digit(random)}<tr`),
  inputValue: (source, random) =>
    replaceOne(source, random, valueCell, (text) =>
      text.replace(/([\ue100-\uf8ff])([^<]*)/u, '<input value="$1$2">'),
    ),
  deletedText: (source, random) =>
    replaceOne(source, random, valueCell, (text) =>
      text.replace(/([\ue100-\uf8ff])/u, `<del>${digit(random)}</del>$1`),
    ),
  repeatHead: (source, random) => {
    const head = /<tr[^>]*>(?:(?!<\/tr>)[\s\S])*自然人(?:(?!<\/tr>)[\s\S])*<\/tr>/.exec(source)?.[0];
    return head === undefined ? null : replaceOne(source, random, row, (text) => text + head);
  },
  emptyRow: (source, random) => replaceOne(source, random, row, (text) => `${text}<tr></tr>`),
  emptyCellRow: (source, random) =>
    replaceOne(source, random, row, (text) => `${text}<tr><td colspan="10">&nbsp;</td></tr>`),
};

const wordRow = /<w:tr>(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/g;
const wordValue = /<w:tc>(?:(?!<\/w:tc>)[\s\S])*[\ue100-\uf8ff](?:(?!<\/w:tc>)[\s\S])*<\/w:tc>/gu;

/** Mutations of `word/document.xml`. */
export const docxMutations: Readonly<Record<string, MarkupMutation>> = {
  dropContinuation: (source, random) => replaceOne(source, random, /<w:vMerge\/>/g, () => ''),
  dropContinuationCell: (source, random) =>
    replaceOne(
      source,
      random,
      /<w:tc>(?:(?!<\/w:tc>)[\s\S])*<w:vMerge\/>(?:(?!<\/w:tc>)[\s\S])*<\/w:tc>/g,
      () => '',
    ),
  dropRestart: (source, random) => replaceOne(source, random, /<w:vMerge w:val="restart"\/>/g, () => ''),
  strayMerge: (source, random) =>
    replaceOne(source, random, wordValue, (text) => text.replace('</w:tcPr>', '<w:vMerge/></w:tcPr>')),
  dropGridSpan: (source, random) => replaceOne(source, random, /<w:gridSpan w:val="\d+"\/>/g, () => ''),
  alterGridSpan: (source, random) =>
    replaceOne(source, random, /<w:gridSpan w:val="\d+"\/>/g, (text) => text.replace(/\d+/, digit(random))),
  dropAllGridSpans: (source) => source.replace(/<w:gridSpan w:val="\d+"\/>/g, ''),
  dropTc: (source, random) => replaceOne(source, random, /<w:tc>(?:(?!<\/w:tc>)[\s\S])*<\/w:tc>/g, () => ''),
  duplicateTr: (source, random) => replaceOne(source, random, wordRow, (text) => text + text),
  gridBefore: (source, random) =>
    replaceOne(source, random, wordRow, (text) =>
      text
        .replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>')
        .replace(/<w:tc>(?:(?!<\/w:tc>)[\s\S])*<\/w:tc>/, ''),
    ),
  gridBeforeKept: (source, random) =>
    replaceOne(source, random, wordRow, (text) =>
      text.replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'),
    ),
  gridAfter: (source, random) =>
    replaceOne(source, random, wordRow, (text) =>
      text
        .replace('<w:tr>', '<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>')
        .replace(/<w:tc>(?:(?!<\/w:tc>)[\s\S])*<\/w:tc><\/w:tr>$/, '</w:tr>'),
    ),
  cutTable: (source, random) =>
    replaceOne(source, random, /<\/w:tr>\s*<w:tr>/g, () => '</w:tr></w:tbl><w:p/><w:tbl><w:tr>'),
  cutTableJoined: (source, random) =>
    replaceOne(source, random, /<\/w:tr>\s*<w:tr>/g, () => '</w:tr></w:tbl><w:tbl><w:tr>'),
  deletedRun: (source, random) =>
    replaceOne(source, random, wordValue, (text) =>
      text.replace(
        '<w:r>',
        `<w:del w:id="9" w:author="x"><w:r><w:delText>${digit(random)}</w:delText></w:r></w:del><w:r>`,
      ),
    ),
  hiddenRun: (source, random) =>
    replaceOne(source, random, wordValue, (text) =>
      text.replace('<w:r>', `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${digit(random)}</w:t></w:r><w:r>`),
    ),
  superscriptRun: (source, random) =>
    replaceOne(source, random, wordValue, (text) =>
      text.replace(
        '</w:r>',
        '</w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>',
      ),
    ),
  twoParagraphs: (source, random) =>
    replaceOne(source, random, wordValue, (text) => text.replace('</w:p>', '</w:p><w:p/>')),
  deletedRow: (source, random) =>
    replaceOne(
      source,
      random,
      wordRow,
      (text) =>
        `${text.replace(/[\ue100-\uf8ff]\d*/gu, digit(random)).replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="8" w:author="x"/></w:trPr>')}${text}`,
    ),
  footnoteRun: (source, random) =>
    replaceOne(source, random, wordValue, (text) =>
      text.replace('</w:r>', '</w:r><w:r><w:footnoteReference w:id="2"/></w:r>'),
    ),
  emptyRow: (source, random) =>
    replaceOne(source, random, wordRow, (text) => `${text}<w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr>`),
};
