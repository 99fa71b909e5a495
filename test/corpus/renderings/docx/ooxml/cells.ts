// Content and properties of table cells.

import type { GridCell } from '../../../../maker/grid.js';
import { element, property } from '../xml.js';
import { control, deletion, type Spot, writeInline } from './decorations.js';
import { type ParagraphLook, withTab, writeParagraph } from './paragraphs.js';
import type { RunLook } from './runs.js';
import type { Sheet } from './sheet.js';

/** A slot of one row: a cell, or the part of a merged cell that reaches into the row. */
export interface Slot {
  readonly cell: GridCell;
  readonly column: number;
  readonly merge: 'none' | 'restart' | 'continue';
  /** Grid columns it spans in the written grid. */
  readonly span: number;
  readonly width: number;
}

/** How the cells of one table are written. */
export interface CellStyle {
  readonly spot: Pick<Spot, 'inBox'>;
  readonly fullWidthDigits: boolean;
  readonly legacyMerge: boolean;
  /** The row was deleted with change tracking on. */
  readonly isDeleted?: boolean;
}

/** Cells of one slot: one, or as many as it spans where merges are the legacy kind. */
export function writeSlot(slot: Slot, style: CellStyle, sheet: Sheet, isTotal: boolean): string {
  const content =
    slot.merge === 'continue'
      ? emptyParagraph(sheet, style)
      : cellContent(slot.cell, style, sheet, { ...style.spot, kind: kindOf(slot.cell), isTotal });
  if (!style.legacyMerge || slot.span === 1) {
    const cell = element('w:tc', {}, cellProperties(slot, slot.width, sheet), content);
    const inControl = sheet.features.has('content-controls') && style.isDeleted !== true;
    return inControl && sheet.random.chance(0.05) ? control(cell, sheet) : cell;
  }
  const width = Math.floor(slot.width / slot.span);
  return Array.from({ length: slot.span }, (_, index) =>
    element(
      'w:tc',
      {},
      cellProperties({ ...slot, span: 1 }, width, sheet, index === 0 ? 'restart' : 'continue'),
      index === 0 ? content : emptyParagraph(sheet, style),
    ),
  ).join('');
}

function kindOf({ role }: GridCell): Spot['kind'] {
  return role === 'value' ? 'value' : 'label';
}

function cellProperties(
  slot: Slot,
  width: number,
  sheet: Sheet,
  horizontal?: 'restart' | 'continue',
): string {
  const { cell, span, merge } = slot;
  const stacked = sheet.features.has('stacked-text');
  // `continue` is the default of w:val; Word leaves it out, WPS writes it.
  const continued = sheet.dialect.program === 'wps' ? 'continue' : undefined;
  return element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(span > 1 ? [property('w:gridSpan', span)] : []),
    ...(horizontal === undefined ? [] : [property('w:hMerge', horizontal)]),
    ...(merge === 'none' ? [] : [property('w:vMerge', merge === 'restart' ? merge : continued)]),
    ...(cell.vertical === true && !stacked ? [property('w:textDirection', 'tbRlV')] : []),
    property('w:vAlign', 'center'),
  );
}

/** Look of the text in cells. */
export function cellLook({ style }: Pick<Sheet, 'style'>): RunLook {
  return { size: style.cellSize, ...(style.fonts.cell === undefined ? {} : { font: style.fonts.cell }) };
}

function emptyParagraph(sheet: Sheet, { isDeleted = false }: CellStyle): string {
  return writeParagraph('', { isDeleted }, cellLook(sheet), sheet);
}

function cellContent(cell: GridCell, style: CellStyle, sheet: Sheet, spot: Spot): string {
  const item = sheet.style.numbers.items.get(cell);
  const look = cellLook(sheet);
  if (style.isDeleted === true) {
    const text = cell.role === 'value' ? String(sheet.random.integer(0, 99)) : (item?.text ?? cell.text);
    return writeParagraph(deletion(text.replaceAll('\n', ''), look, sheet), { isDeleted: true }, look, sheet);
  }
  const text = printed(cell, item?.text ?? cell.text, style, sheet);
  return linesOf(text, cell, sheet)
    .map((line, index) => {
      const paragraph: ParagraphLook = {
        ...(item === undefined || index > 0 ? {} : { item }),
        justify: justification(cell, line, sheet),
      };
      return writeParagraph(writeInline(line, look, sheet, spot), paragraph, look, sheet);
    })
    .join('');
}

function linesOf(text: string, cell: GridCell, { features }: Sheet): readonly string[] {
  if (cell.vertical === true && features.has('stacked-text')) return [...text.replaceAll('\n', '')];
  return features.has('breaks-in-cells') ? [text] : text.split('\n');
}

function printed(cell: GridCell, text: string, style: CellStyle, sheet: Sheet): string {
  const { features, random } = sheet;
  if (cell.role !== 'value') {
    const spread = features.has('spread-labels') && /^\p{Script=Han}{2}$/u.test(text);
    if (spread && random.chance(0.6)) return [...text].join(random.pick(['　', '  ', ' ']));
    if (features.has('breaks-in-cells') && text.length > 8 && !text.includes('\n') && random.chance(0.3)) {
      const at = random.integer(4, text.length - 4);
      return `${text.slice(0, at)}\n${text.slice(at)}`;
    }
    return withTab(text, sheet);
  }
  const digits = style.fullWidthDigits ? fullWidth(text) : text;
  const padded = features.has('spread-labels') && text !== '' && random.chance(0.15);
  return padded ? random.pick([` ${digits} `, `　${digits}`, `${digits} `]) : digits;
}

function fullWidth(text: string): string {
  return text.replace(/[0-9.]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );
}

function justification(cell: GridCell, line: string, { features }: Sheet): 'left' | 'center' | 'distribute' {
  if (cell.role === 'label' && cell.vertical !== true) return 'left';
  return features.has('spread-labels') && cell.role === 'header' && line.length < 5 ? 'distribute' : 'center';
}
