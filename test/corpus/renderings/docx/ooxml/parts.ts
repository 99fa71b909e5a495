// The parts beside the body: styles, lists, settings, notes, comments, running lines, properties.

import { headingList, type ListLevel } from '../../../../maker/auto-numbers.js';
import { element, escapeXml, property } from '../xml.js';
import type { StyleName } from './dialect.js';
import { wordNamespaces, wpsNamespaces } from './namespaces.js';
import { headingStylesCount } from './paragraphs.js';
import { textElement } from './runs.js';
import type { Sheet } from './sheet.js';

/** Root element of a part with the namespaces of its program. */
export function root(
  name: string,
  { dialect }: Pick<Sheet, 'dialect'>,
  ...children: readonly string[]
): string {
  const namespaces = { ...wordNamespaces, ...(dialect.program === 'wps' ? wpsNamespaces : {}) };
  return element(name, namespaces, ...children);
}

/** `word/styles.xml` */
export function stylesPart(sheet: Sheet): string {
  const { style, dialect } = sheet;
  const counted = headingStylesCount(sheet);
  const heading = (name: StyleName, level: number): string => {
    const number = counted && (level === 0 || hasSubheadings(sheet));
    const list = element(
      'w:numPr',
      {},
      ...(level === 0 ? [] : [property('w:ilvl', level)]),
      property('w:numId', sheet.numberIds.get(headingList) ?? 0),
    );
    const properties = element(
      'w:pPr',
      {},
      element('w:keepNext'),
      number ? list : '',
      property('w:outlineLvl', level),
    );
    return styleElement(sheet, 'paragraph', name, `heading ${level + 1}`, properties);
  };
  const fonts = {
    'w:ascii': 'Times New Roman',
    'w:eastAsia': style.fonts.body,
    'w:hAnsi': 'Times New Roman',
    'w:cs': 'Times New Roman',
  };
  const margins = ['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': 108, 'w:type': 'dxa' }));
  return root(
    'w:styles',
    sheet,
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, element('w:rFonts', fonts))),
    ),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': dialect.styleIds.normal },
      property('w:name', 'Normal'),
      element('w:qFormat'),
    ),
    heading('heading1', 0),
    heading('heading2', 1),
    styleElement(sheet, 'paragraph', 'contents', 'toc 1', element('w:pPr', {}, contentsTab)),
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': dialect.styleIds.tableNormal },
      property('w:name', 'Normal Table'),
      element('w:tblPr', {}, element('w:tblCellMar', {}, ...margins)),
    ),
    element(
      'w:style',
      { 'w:type': 'table', 'w:styleId': dialect.styleIds.tableGrid },
      property('w:name', 'Table Grid'),
      property('w:basedOn', dialect.styleIds.tableNormal),
    ),
    element(
      'w:style',
      { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': dialect.styleIds.hidden },
      property('w:name', '底稿'),
      element('w:rPr', {}, element('w:vanish')),
    ),
  );
}

const contentsTab = element(
  'w:tabs',
  {},
  element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': 9000 }),
);

function styleElement(
  sheet: Sheet,
  type: string,
  style: StyleName,
  name: string,
  properties: string,
): string {
  const { styleIds } = sheet.dialect;
  return element(
    'w:style',
    { 'w:type': type, 'w:styleId': styleIds[style] },
    property('w:name', name),
    property('w:basedOn', styleIds.normal),
    property('w:next', styleIds.normal),
    element('w:qFormat'),
    properties,
  );
}

function hasSubheadings({ style }: Sheet): boolean {
  return (style.numbers.lists.get(headingList)?.length ?? 0) > 1;
}

/** `w:numId` of every list, from 1. */
export function numberIds(lists: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> {
  return new Map([...lists.keys()].map((list, index) => [list, index + 1]));
}

/** `word/numbering.xml`: lists that look alike share their definition and begin anew. */
export function numberingPart(sheet: Sheet): string {
  const { lists } = sheet.style.numbers;
  const kinds = [...new Set([...lists.values()].map((levels) => JSON.stringify(levels)))];
  const definitions = kinds.map((kind, id) => {
    const [name, levels = []] = [...lists].find(([, one]) => JSON.stringify(one) === kind) ?? [];
    return abstractList(id, levels, name === headingList, sheet);
  });
  const instances = [...lists].map(([name, levels]) => {
    const restart = element('w:lvlOverride', { 'w:ilvl': 0 }, property('w:startOverride', 1));
    return element(
      'w:num',
      { 'w:numId': sheet.numberIds.get(name) },
      property('w:abstractNumId', kinds.indexOf(JSON.stringify(levels))),
      name === headingList ? '' : restart,
    );
  });
  return root('w:numbering', sheet, ...definitions, ...instances);
}

function abstractList(id: number, levels: readonly ListLevel[], ofHeadings: boolean, sheet: Sheet): string {
  const { styleIds, chineseNumerals } = sheet.dialect;
  const written = levels.map(({ numerals, pattern }, level) =>
    element(
      'w:lvl',
      { 'w:ilvl': level },
      property('w:start', 1),
      property('w:numFmt', numerals === 'chinese' ? chineseNumerals : 'decimal'),
      ofHeadings && headingStylesCount(sheet)
        ? property('w:pStyle', styleIds[level === 0 ? 'heading1' : 'heading2'])
        : '',
      property('w:suff', 'nothing'),
      property('w:lvlText', pattern),
      property('w:lvlJc', 'left'),
      element('w:pPr', {}, element('w:ind', { 'w:left': 0, 'w:firstLine': 0 })),
    ),
  );
  return element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    property('w:multiLevelType', levels.length > 1 ? 'multilevel' : 'singleLevel'),
    ...written,
  );
}

/** `word/settings.xml` */
export function settingsPart(sheet: Sheet): string {
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  };
  return root(
    'w:settings',
    sheet,
    element('w:zoom', { 'w:percent': 100 }),
    sheet.features.has('tracked-changes') ? element('w:trackRevisions') : '',
    property('w:defaultTabStop', 420),
    property('w:characterSpacingControl', 'compressPunctuation'),
    element('w:compat', {}, element('w:useFELayout'), element('w:compatSetting', mode)),
  );
}

const plainRun = (content: string): string => element('w:r', {}, content);

/** `word/footnotes.xml`: the two separators, then the notes. */
export function footnotesPart(sheet: Sheet): string {
  const separator = (id: number, type: string, content: string): string =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, element('w:p', {}, plainRun(content)));
  return root(
    'w:footnotes',
    sheet,
    separator(0, 'separator', element('w:separator')),
    separator(1, 'continuationSeparator', element('w:continuationSeparator')),
    ...sheet.footnotes.map((text, index) =>
      element(
        'w:footnote',
        { 'w:id': index + 2 },
        element('w:p', {}, plainRun(element('w:footnoteRef')), plainRun(textElement(` ${text}`))),
      ),
    ),
  );
}

/** `word/comments.xml` */
export function commentsPart(sheet: Sheet): string {
  return root(
    'w:comments',
    sheet,
    ...sheet.comments.map((text, id) =>
      element(
        'w:comment',
        { 'w:id': id, 'w:author': '审核', 'w:date': sheet.date, 'w:initials': '审' },
        element('w:p', {}, plainRun(element('w:annotationRef')), plainRun(textElement(text))),
      ),
    ),
  );
}

/** `word/header1.xml` */
export function headerPart(sheet: Sheet, text: string): string {
  const look = element('w:pPr', {}, property('w:jc', 'right'));
  return root('w:hdr', sheet, element('w:p', {}, look, plainRun(textElement(text))));
}

/** `word/footer1.xml`: the page's number between dashes, as Chinese offices print it, or 第…页. */
export function footerPart(sheet: Sheet): string {
  const [before, after] = sheet.random.pick<readonly [string, string]>([
    ['— ', ' —'],
    ['- ', ' -'],
    ['第', '页'],
    ['', ''],
  ]);
  const look = element('w:pPr', {}, property('w:jc', 'center'));
  const field = [
    plainRun(element('w:fldChar', { 'w:fldCharType': 'begin' })),
    plainRun(element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE   \\* MERGEFORMAT ')),
    plainRun(element('w:fldChar', { 'w:fldCharType': 'separate' })),
    plainRun(textElement('2')),
    plainRun(element('w:fldChar', { 'w:fldCharType': 'end' })),
  ].join('');
  const around = (text: string): string => (text === '' ? '' : plainRun(textElement(text)));
  return root('w:ftr', sheet, element('w:p', {}, look, around(before), field, around(after)));
}

/** `docProps/app.xml` */
export function appPart({ dialect }: Sheet): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return element(
    'Properties',
    { xmlns: namespace },
    element('Template', {}, 'Normal.dotm'),
    element('Application', {}, dialect.application),
    element('DocSecurity', {}, '0'),
    ...(dialect.program === 'word' ? [element('AppVersion', {}, '16.0000')] : []),
  );
}

/** `docProps/custom.xml`, where WPS Office names its build. */
export function customPart({ dialect }: Sheet): string {
  const build = dialect.application.split('_')[1] ?? '';
  const value = element('vt:lpwstr', {}, `2052-${build}`);
  const kind = { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: 'KSOProductBuildVer' };
  return element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    element('property', kind, value),
  );
}

/** `docProps/core.xml` */
export function corePart(title: string, creator: string, date: string): string {
  const written = { 'xsi:type': 'dcterms:W3CDTF' };
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeXml(title)),
    element('dc:creator', {}, escapeXml(creator)),
    element('cp:lastModifiedBy', {}, escapeXml(creator)),
    element('dcterms:created', written, date),
    element('dcterms:modified', written, date),
  );
}
