// Markup that stands in a text and leaves what the page shows as it is: tracked changes, hidden text, fields, notes.
// A text wears at most one.

import { element, property } from '../xml.js';
import type { Feature } from './features.js';
import { type RunLook, runProperties, textElement, writeRun, writeRuns } from './runs.js';
import type { Sheet } from './sheet.js';

/** Where a text stands. */
export interface Spot {
  readonly kind: 'prose' | 'heading' | 'label' | 'value';
  /** Text boxes hold neither notes nor comments (Word refuses them there). */
  readonly inBox?: boolean;
  /** The last value of a row whose sum it is. */
  readonly isTotal?: boolean;
}

interface Decoration {
  readonly feature: Feature;
  /** Share of the texts it suits that wear it. */
  readonly share: number;
  readonly suits: (text: string, spot: Spot) => boolean;
  readonly write: (text: string, look: RunLook, sheet: Sheet) => string;
}

const isCount = (text: string): boolean => /^\d+$/.test(text);
const isValue = (text: string, { kind }: Spot): boolean => kind === 'value' && isCount(text);
const isProse = (text: string, { kind }: Spot): boolean => kind === 'prose' && text.length > 12;

const decorations: readonly Decoration[] = [
  { feature: 'tracked-changes', share: 0.15, suits: isValue, write: changedCount },
  { feature: 'tracked-changes', share: 0.5, suits: isProse, write: changedSentence },
  { feature: 'hidden-text', share: 0.12, suits: isValue, write: countWithHidden },
  { feature: 'hidden-text', share: 0.4, suits: isProse, write: sentenceWithHidden },
  {
    feature: 'fields',
    share: 0.6,
    suits: (text, spot) => isValue(text, spot) && spot.isTotal === true,
    write: sumField,
  },
  { feature: 'fields', share: 0.1, suits: isValue, write: formField },
  {
    feature: 'fields',
    share: 1,
    suits: (text, { kind }) => kind === 'prose' && mail.test(text),
    write: mailField,
  },
  {
    feature: 'footnotes',
    share: 0.06,
    suits: (text, spot) => spot.inBox !== true && (isValue(text, spot) || isProse(text, spot)),
    write: withFootnote,
  },
  {
    feature: 'comments',
    share: 0.06,
    suits: (text, spot) => spot.inBox !== true && (isValue(text, spot) || isProse(text, spot)),
    write: withComment,
  },
  { feature: 'content-controls', share: 0.3, suits: (_text, { kind }) => kind !== 'label', write: inControl },
  {
    feature: 'smart-tags',
    share: 1,
    suits: (text, { kind }) => kind === 'prose' && chineseDate.test(text),
    write: withSmartTags,
  },
  {
    feature: 'symbols',
    share: 0.8,
    suits: (text, { kind }) => kind === 'value' && /^[/-]$/.test(text),
    write: symbol,
  },
  {
    feature: 'ruby',
    share: 0.5,
    suits: (text, { kind }) => kind !== 'value' && rare.test(text),
    write: withRuby,
  },
];

/** Runs of a text with what the document's features put in it. */
export function writeInline(text: string, look: RunLook, sheet: Sheet, spot: Spot): string {
  if (text === '') return '';
  const { features, random } = sheet;
  const worn = decorations.find(
    ({ feature, share, suits }) => features.has(feature) && suits(text, spot) && random.chance(share),
  );
  return (worn?.write ?? writeRuns)(text, look, sheet);
}

function authored({ date, nextId }: Sheet): Record<string, string | number> {
  return { 'w:id': nextId(), 'w:author': '审核', 'w:date': date };
}

/** A deleted text, as the final view of the document no longer shows it. */
export function deletion(text: string, look: RunLook, sheet: Sheet): string {
  return element('w:del', authored(sheet), writeRun(textElement(text, 'w:delText'), look, sheet));
}

function insertion(text: string, look: RunLook, sheet: Sheet): string {
  return element('w:ins', authored(sheet), writeRuns(text, look, sheet));
}

function changedCount(text: string, look: RunLook, sheet: Sheet): string {
  const { random } = sheet;
  if (text.length > 1 && random.chance(0.4)) {
    // Only the last digit was changed.
    const old = String((Number(text.slice(-1)) + random.integer(1, 9)) % 10);
    return [
      writeRuns(text.slice(0, -1), look, sheet),
      deletion(old, look, sheet),
      insertion(text.slice(-1), look, sheet),
    ].join('');
  }
  const old = String(Number(text) + random.integer(1, 40));
  const parts = [deletion(old, look, sheet), insertion(text, look, sheet)];
  return (random.chance(0.3) ? parts.reverse() : parts).join('');
}

function changedSentence(text: string, look: RunLook, sheet: Sheet): string {
  const { random } = sheet;
  const at = random.integer(1, text.length - 6);
  const until = at + random.integer(1, 5);
  const old = random.pick(['（此处数字待核实）', '共计368件，', '已按要求', '约']);
  return [
    writeRuns(text.slice(0, at), look, sheet),
    deletion(old, look, sheet),
    insertion(text.slice(at, until), look, sheet),
    writeRuns(text.slice(until), look, sheet),
  ].join('');
}

function hidden(text: string, look: RunLook, sheet: Sheet): string {
  if (sheet.random.chance(0.7)) return writeRun(textElement(text), { ...look, hidden: true }, sheet);
  const properties = element('w:rPr', {}, property('w:rStyle', sheet.dialect.styleIds.hidden));
  return element('w:r', {}, properties, textElement(text));
}

function countWithHidden(text: string, look: RunLook, sheet: Sheet): string {
  const { random } = sheet;
  const secret = random.pick([String(random.integer(0, 60)), '上年', '（含重复）']);
  const parts = [writeRuns(text, look, sheet), hidden(secret, look, sheet)];
  return (random.chance(0.5) ? parts.reverse() : parts).join('');
}

function sentenceWithHidden(text: string, look: RunLook, sheet: Sheet): string {
  const note = sheet.random.pick([
    '【底稿：上年为214件】',
    '（请办公室核对）',
    '填报说明：本段不超过300字。',
  ]);
  return `${writeRuns(text, look, sheet)}${hidden(note, look, sheet)}`;
}

function fieldRun(type: string, look: RunLook, sheet: Sheet, content = ''): string {
  return writeRun(element('w:fldChar', { 'w:fldCharType': type }, content), look, sheet);
}

function complexField(instruction: string, result: string, look: RunLook, sheet: Sheet, data = ''): string {
  return [
    fieldRun('begin', look, sheet, data),
    writeRun(element('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `), look, sheet),
    fieldRun('separate', look, sheet),
    result,
    fieldRun('end', look, sheet),
  ].join('');
}

function sumField(text: string, look: RunLook, sheet: Sheet): string {
  const result = writeRuns(text, look, sheet);
  if (sheet.random.chance(0.5)) return complexField('=SUM(LEFT)', result, look, sheet);
  return element('w:fldSimple', { 'w:instr': ' =SUM(LEFT) \\# "0" ' }, result);
}

// A form field of the legacy forms toolbar.
function formField(text: string, look: RunLook, sheet: Sheet): string {
  const data = element(
    'w:ffData',
    {},
    property('w:name', `Text${sheet.nextId()}`),
    element('w:enabled'),
    property('w:calcOnExit', 0),
    element('w:textInput', {}, property('w:type', 'number'), property('w:default', '0')),
  );
  return complexField('FORMTEXT', writeRuns(text, look, sheet), look, sheet, data);
}

const mail = /[\w.-]+@[\w.-]+\w/;

function mailField(text: string, look: RunLook, sheet: Sheet): string {
  const [address = ''] = mail.exec(text) ?? [];
  const [before = '', after = ''] = text.split(address);
  const link = complexField(
    `HYPERLINK &quot;mailto:${address}&quot;`,
    writeRuns(address, look, sheet),
    look,
    sheet,
  );
  return `${writeRuns(before, look, sheet)}${link}${writeRuns(after, look, sheet)}`;
}

function withFootnote(text: string, look: RunLook, sheet: Sheet): string {
  const { footnotes, random } = sheet;
  footnotes.push(`其中${random.integer(1, 99)}件为上年度来件，${random.integer(1, 9)}件经补正。`);
  const reference = element('w:footnoteReference', { 'w:id': footnotes.length + 1 });
  return `${writeRuns(text, look, sheet)}${writeRun(reference, { ...look, superscript: true }, sheet)}`;
}

function withComment(text: string, look: RunLook, sheet: Sheet): string {
  const { comments, random } = sheet;
  const id = comments.length;
  comments.push(random.pick([`原报${random.integer(1, 300)}件，请核`, '此处与上年不一致', '已改为15件']));
  return [
    element('w:commentRangeStart', { 'w:id': id }),
    writeRuns(text, look, sheet),
    element('w:commentRangeEnd', { 'w:id': id }),
    writeRun(element('w:commentReference', { 'w:id': id }), look, sheet),
  ].join('');
}

function inControl(text: string, look: RunLook, sheet: Sheet): string {
  return control(writeRuns(text, look, sheet), sheet, element('w:text'), runProperties(look, sheet));
}

/**
 * A content control around runs, paragraphs, cells or rows: the place decides which. `look` is the `w:rPr` of what is
 * typed into it.
 */
export function control(content: string, sheet: Sheet, kind = '', look = ''): string {
  const id = sheet.nextId();
  const properties = [
    look,
    property('w:alias', '填报项'),
    property('w:tag', `item${id}`),
    property('w:id', 80000 + id),
    kind,
  ];
  return element('w:sdt', {}, element('w:sdtPr', {}, ...properties), element('w:sdtContent', {}, content));
}

const chineseDate = /(\d{4})年(\d{1,2})月(\d{1,2})日/;

// Chinese Word 2003 tagged every date it recognised.
function withSmartTags(text: string, look: RunLook, sheet: Sheet): string {
  const parts = text.split(/(\d{4}年\d{1,2}月\d{1,2}日)/).filter((part) => part !== '');
  return parts
    .map((part) => {
      const [, year, month, day] = chineseDate.exec(part) ?? [];
      const runs = writeRuns(part, look, sheet);
      if (year === undefined || month === undefined || day === undefined) return runs;
      const facts = { IsROCDate: 'False', IsLunarDate: 'False', Day: day, Month: month, Year: year };
      const properties = element(
        'w:smartTagPr',
        {},
        ...Object.entries(facts).map(([name, value]) =>
          element('w:attr', { 'w:name': name, 'w:val': value }),
        ),
      );
      const kind = { 'w:uri': 'urn:schemas-microsoft-com:office:smarttags', 'w:element': 'chsdate' };
      return element('w:smartTag', kind, properties, runs);
    })
    .join('');
}

// The font Symbol has the characters of ASCII at F000 and up; a hyphen is its minus.
function symbol(text: string, look: RunLook, sheet: Sheet): string {
  const code = (0xf000 + (text.codePointAt(0) ?? 0)).toString(16).toUpperCase();
  return writeRun(element('w:sym', { 'w:font': 'Symbol', 'w:char': code }), look, sheet);
}

const pinyin: Readonly<Record<string, string>> = {
  勾: 'gōu',
  稽: 'jī',
  废: 'fèi',
  讼: 'sòng',
  缴: 'jiǎo',
  赂: 'lù',
  访: 'fǎng',
  辖: 'xiá',
  泽: 'zé',
  沭: 'shù',
};
const rare = new RegExp(`[${Object.keys(pinyin).join('')}]`);

function withRuby(text: string, look: RunLook, sheet: Sheet): string {
  const at = rare.exec(text)?.index ?? 0;
  const base = text.charAt(at);
  const small = { ...look, size: Math.round(look.size / 2) };
  const guide = element(
    'w:ruby',
    {},
    element(
      'w:rubyPr',
      {},
      property('w:rubyAlign', 'center'),
      property('w:hps', small.size),
      property('w:hpsRaise', look.size - 2),
      property('w:hpsBaseText', look.size),
      property('w:lid', 'zh-CN'),
    ),
    element('w:rt', {}, element('w:r', {}, runProperties(small, sheet), textElement(pinyin[base] ?? ''))),
    element('w:rubyBase', {}, element('w:r', {}, runProperties(look, sheet), textElement(base))),
  );
  return [
    writeRuns(text.slice(0, at), look, sheet),
    writeRun(guide, look, sheet),
    writeRuns(text.slice(at + 1), look, sheet),
  ].join('');
}
