// Tables that stand in something: a text box, with its VML twin for old readers, or the one cell of an outer table.

import type { Grid } from '../../../../maker/grid.js';
import { element, property } from '../xml.js';
import type { Sheet } from './sheet.js';
import { writeTable } from './tables.js';

const EMU_PER_TWIP = 635;
const TWIPS_PER_POINT = 20;
/** Height that a row of a table in a box gets, generous for labels of several lines. */
const ROW_HEIGHT = 900;

const emptyParagraph = element('w:p');

/** A paragraph whose text box holds the table. Both forms of the box hold the same content; one of them shows. */
export function tableInBox(grid: Grid, width: number, sheet: Sheet): string {
  const content = element(
    'w:txbxContent',
    {},
    writeTable(grid, { width: width - 300, inBox: true }, sheet),
    emptyParagraph,
  );
  const height = grid.rows.length * ROW_HEIGHT;
  const id = sheet.nextId();
  const choice = element(
    'mc:Choice',
    { Requires: 'wps' },
    element('w:drawing', {}, drawing(content, width, height, id)),
  );
  const size = `width:${width / TWIPS_PER_POINT}pt;height:${height / TWIPS_PER_POINT}pt`;
  const shape = element(
    'v:shape',
    { id: `box${id}`, 'o:spid': `_x0000_s${1024 + id}`, style: size, stroked: 'f' },
    element('v:textbox', { inset: '5pt,5pt,5pt,5pt' }, content),
  );
  const fallback = element('mc:Fallback', {}, element('w:pict', {}, shape));
  return element('w:p', {}, element('w:r', {}, element('mc:AlternateContent', {}, choice, fallback)));
}

function drawing(content: string, width: number, height: number, id: number): string {
  const size = { cx: width * EMU_PER_TWIP, cy: height * EMU_PER_TWIP };
  const inset = { lIns: 63500, tIns: 63500, rIns: 63500, bIns: 63500 };
  const shape = element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr', { txBox: 1 }),
    element(
      'wps:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      element('a:noFill'),
    ),
    element('wps:txbx', {}, content),
    element('wps:bodyPr', { rot: 0, vert: 'horz', wrap: 'square', ...inset, anchor: 't' }),
  );
  const uri = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
  return element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', size),
    element('wp:docPr', { id, name: `文本框 ${id}` }),
    element('wp:cNvGraphicFramePr'),
    element('a:graphic', {}, element('a:graphicData', { uri }, shape)),
  );
}

/** A table of one cell around the table, as page layouts are built. */
export function tableInTable(grid: Grid, width: number, sheet: Sheet): string {
  const inner = writeTable(grid, { width: width - 300 }, sheet);
  const cell = element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
    emptyParagraph,
    inner,
    emptyParagraph,
  );
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      property('w:tblStyle', sheet.dialect.styleIds.tableNormal),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, element('w:gridCol', { 'w:w': width })),
    element('w:tr', {}, cell),
  );
}
