// What is done with every element of a story: handled, passed through, left out by name, or - when it is in none of
// these tables - passed through and reported. ECMA-376 part 1, 17.

import { documentElements } from './elements-document.js';
import { tableElements } from './elements-table.js';
import { textElements } from './elements-text.js';
import type { StoryState } from './story-state.js';
import type { Attributes } from './xml-stream.js';

/** What is done when an element opens and closes. `open` may leave the element out by returning `'skip'`. */
export interface ElementHandler {
  readonly open?: (
    state: StoryState,
    attributes: Attributes,
    ancestors: readonly string[],
    // biome-ignore lint/suspicious/noConfusingVoidType: handlers that never skip need no return
  ) => 'skip' | undefined | void;
  readonly close?: (state: StoryState) => void;
}

/** A handler, or `'pass'`: nothing of its own, its content counts; or `'skip'`: left out with its content. */
export type ElementRule = ElementHandler | 'pass' | 'skip';

/** Rules by element name. */
export type ElementRules = Readonly<Record<string, ElementRule>>;

/** Wrappers: what they hold is read as if they were not there. */
const wrappers = [
  'w:document',
  'w:hdr',
  'w:ftr',
  'w:footnotes',
  'w:endnotes',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'w:moveTo',
  'w:pict',
  'w:object',
  'w:drawing',
  'wp:inline',
  'wp:anchor',
  'a:graphic',
  'a:graphicData',
  'a:p',
  'a:r',
  'a:txBody',
  'pic:pic',
  'pic:nvPicPr',
  'pic:blipFill',
  'wps:wsp',
  'wps:txbx',
  'wpg:wgp',
  'wpg:grpSp',
  'wpc:wpc',
  'v:shape',
  'v:shapetype',
  'v:rect',
  'v:roundrect',
  'v:oval',
  'v:line',
  'v:polyline',
  'v:group',
  'v:textbox',
  'm:oMathPara',
  'm:oMath',
  'm:r',
] as const;

/** Left out with all they hold: properties, former states of changes, marks, shapes' looks. They print no text. */
const ignored = [
  // Former states of tracked changes (17.13.5): the new state is what counts.
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  // Properties that say nothing about text or grid.
  'w:background',
  'w:sectPr',
  'w:tblPr',
  'w:tblPrEx',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:rubyPr',
  'w:ffData',
  'w:fldData',
  'w:control',
  'w:movie',
  // Marks of ranges and places.
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:lastRenderedPageBreak',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:annotationRef',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:customXmlInsRangeStart',
  'w:customXmlInsRangeEnd',
  'w:customXmlDelRangeStart',
  'w:customXmlDelRangeEnd',
  'w:customXmlMoveFromRangeStart',
  'w:customXmlMoveFromRangeEnd',
  'w:customXmlMoveToRangeStart',
  'w:customXmlMoveToRangeEnd',
  // Marks of notes are small raised numbers: read as text they would turn the value 5 into 51.
  'w:footnoteReference',
  'w:endnoteReference',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:separator',
  'w:continuationSeparator',
  // Numbers of the page and the date of printing, made anew at every print.
  'w:pgNum',
  'w:dayShort',
  'w:monthShort',
  'w:yearShort',
  'w:dayLong',
  'w:monthLong',
  'w:yearLong',
  // The reading above a ruby base; a soft hyphen prints only where a line breaks.
  'w:rt',
  'w:softHyphen',
  // Shape and position of drawings.
  'wp:extent',
  'wp:effectExtent',
  'wp:simplePos',
  'wp:positionH',
  'wp:positionV',
  'wp:wrapNone',
  'wp:wrapSquare',
  'wp:wrapTight',
  'wp:wrapThrough',
  'wp:wrapTopAndBottom',
  'wp:cNvGraphicFramePr',
  'wp14:sizeRelH',
  'wp14:sizeRelV',
  'pic:cNvPr',
  'pic:cNvPicPr',
  'pic:spPr',
  'a:bodyPr',
  'a:lstStyle',
  'a:pPr',
  'a:rPr',
  'a:endParaRPr',
  'a:stretch',
  'a:srcRect',
  'a:tile',
  'wps:cNvPr',
  'wps:cNvSpPr',
  'wps:cNvCnPr',
  'wps:spPr',
  'wps:style',
  'wps:bodyPr',
  'wpg:cNvPr',
  'wpg:cNvGrpSpPr',
  'wpg:grpSpPr',
  'wpc:bg',
  'wpc:whole',
  'v:path',
  'v:formulas',
  'v:handles',
  'v:stroke',
  'v:fill',
  'v:shadow',
  'v:background',
  'v:extrusion',
  'o:lock',
  'o:callout',
  'o:diagram',
  'w10:wrap',
  'w10:anchorlock',
  'w10:bordertop',
  'w10:borderbottom',
  'w10:borderleft',
  'w10:borderright',
  'm:rPr',
  'm:ctrlPr',
  'm:oMathParaPr',
] as const;

/**
 * Containers whose children describe looks unless a rule names them (17.3.1, 17.3.2, 17.4.69, 17.4.81): there are
 * over two hundred and none of the others prints text or moves a cell.
 */
const propertyContainers: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:numPr', 'w:tcPr', 'w:trPr']);

const rules: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ...wrappers.map((name) => [name, 'pass'] as const),
  ...[...propertyContainers].map((name) => [name, 'pass'] as const),
  ...ignored.map((name) => [name, 'skip'] as const),
  ...Object.entries(documentElements),
  ...Object.entries(tableElements),
  ...Object.entries(textElements),
]);

/** Rule of an element inside `parent`; undefined when nothing is known about it. */
export function ruleOf(name: string, parent: string | undefined): ElementRule | undefined {
  return rules.get(name) ?? (parent !== undefined && propertyContainers.has(parent) ? 'skip' : undefined);
}
