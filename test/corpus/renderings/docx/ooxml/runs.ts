// Text → runs. One look may become many runs: Word cuts where it checks, saves or changes the language.

import { element, escapeXml, property } from '../xml.js';
import { hexId, type Sheet } from './sheet.js';

/** Look of a text; sizes in half-points. */
export interface RunLook {
  readonly size: number;
  readonly font?: string;
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly superscript?: boolean;
}

/** Runs that print the text; `\n` is a line break, `\t` a tab. */
export function writeRuns(text: string, look: RunLook, sheet: Sheet): string {
  if (text === '') return '';
  const pieces = sheet.style.cutRuns(text);
  const marked = sheet.features.has('proof-marks');
  return pieces
    .map((piece) => {
      const run = writeRun(characters(piece, sheet), look, sheet);
      return marked && sheet.random.chance(0.2) ? mark(run, sheet) : run;
    })
    .join('');
}

/** One run with this content, which is XML already. */
export function writeRun(content: string, look: RunLook, sheet: Sheet): string {
  const saved = sheet.features.has('proof-marks') ? { 'w:rsidR': hexId(sheet.random) } : {};
  return element('w:r', saved, runProperties(look, sheet), content);
}

/** `w:t` with the text and nothing else. */
export function textElement(text: string, name = 'w:t'): string {
  return element(name, { 'xml:space': /^\s|\s$|\s\s/.test(text) ? 'preserve' : undefined }, escapeXml(text));
}

/** `w:rPr` of a look; the order of its children is the schema's. */
export function runProperties(look: RunLook, { dialect }: Pick<Sheet, 'dialect'>): string {
  const { size, font, bold = false, hidden = false, superscript = false } = look;
  const isWps = dialect.program === 'wps';
  const fonts = font === undefined ? {} : { 'w:ascii': font, 'w:eastAsia': font, 'w:hAnsi': font };
  return element(
    'w:rPr',
    {},
    element('w:rFonts', { 'w:hint': 'eastAsia', ...fonts }),
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(hidden ? [element('w:vanish')] : []),
    property('w:sz', size),
    property('w:szCs', size),
    ...(superscript ? [property('w:vertAlign', 'superscript')] : []),
    ...(isWps ? [element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })] : []),
  );
}

// The characters that WordprocessingML writes as elements: breaks, tabs, hyphens.
function characters(text: string, { features }: Sheet): string {
  const own = features.has('hyphens') ? /([\n\t@-])/ : /([\n\t])/;
  return text
    .split(own)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\n') return element('w:br');
      if (part === '\t') return element('w:tab');
      if (part === '-' && features.has('hyphens')) return element('w:noBreakHyphen');
      // A long address may break behind its at sign.
      if (part === '@' && features.has('hyphens')) return `${textElement('@')}${element('w:softHyphen')}`;
      return textElement(part);
    })
    .join('');
}

function mark(run: string, sheet: Sheet): string {
  const id = sheet.nextId();
  return sheet.random.pick([
    () => `${proofMark('spellStart')}${run}${proofMark('spellEnd')}`,
    () => `${proofMark('gramStart')}${run}${proofMark('gramEnd')}`,
    () =>
      [
        element('w:bookmarkStart', { 'w:id': id, 'w:name': `OLE_LINK${id}` }),
        run,
        element('w:bookmarkEnd', { 'w:id': id }),
      ].join(''),
  ])();
}

function proofMark(type: string): string {
  return element('w:proofErr', { 'w:type': type });
}
