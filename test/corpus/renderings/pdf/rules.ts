// Lines of a table, as different PDF writers draw them.

import type { Sheet } from './sheet.js';

/** A rectangle in points from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const THICKNESS = 0.5;
/** Distance between the two lines of a common edge. */
const DOUBLE_OFFSET = 0.24;

/** Draws the lines of all cells of a table on one page. */
export function drawRules(sheet: Sheet, boxes: readonly Box[]): void {
  const { pdf, style } = sheet;
  pdf.lineWidth(THICKNESS).strokeColor('black').fillColor('black');
  switch (style.rules) {
    case 'stroke':
      for (const { x, y, width, height } of boxes) pdf.rect(x, y, width, height).stroke();
      return;
    case 'filled':
    case 'clip':
      for (const box of boxes) fillEdges(sheet, box);
      return;
    case 'double':
      for (const box of boxes) strokeEdgesInside(sheet, box);
      return;
    case 'single':
      for (const line of commonLines(boxes)) drawLine(sheet, line);
      return;
    case 'horizontal':
      for (const { x, y, width, height } of boxes) {
        drawLine(sheet, [x, y, x + width, y]);
        drawLine(sheet, [x, y + height, x + width, y + height]);
      }
      return;
    case 'clip-only':
    case 'none':
      return;
  }
}

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

function drawLine({ pdf }: Sheet, [x0, y0, x1, y1]: Line): void {
  pdf.moveTo(x0, y0).lineTo(x1, y1).stroke();
}

function fillEdges({ pdf }: Sheet, { x, y, width, height }: Box): void {
  for (const [left, top, wide, high] of [
    [x, y, width, THICKNESS],
    [x, y + height - THICKNESS, width, THICKNESS],
    [x, y, THICKNESS, height],
    [x + width - THICKNESS, y, THICKNESS, height],
  ] as const) {
    pdf.rect(left, top, wide, high).fill('black');
  }
}

function strokeEdgesInside(sheet: Sheet, { x, y, width, height }: Box): void {
  const [left, top] = [x + DOUBLE_OFFSET, y + DOUBLE_OFFSET];
  const [right, bottom] = [x + width - DOUBLE_OFFSET, y + height - DOUBLE_OFFSET];
  drawLine(sheet, [left, y, left, y + height]);
  drawLine(sheet, [right, y, right, y + height]);
  drawLine(sheet, [x, top, x + width, top]);
  drawLine(sheet, [x, bottom, x + width, bottom]);
}

/** Edges of all cells, each line once: those on one line are joined where they touch. */
export function commonLines(boxes: readonly Box[]): Line[] {
  const across = joined(
    boxes.flatMap(({ x, y, width, height }) => [
      { at: y, from: x, to: x + width },
      { at: y + height, from: x, to: x + width },
    ]),
  );
  const down = joined(
    boxes.flatMap(({ x, y, width, height }) => [
      { at: x, from: y, to: y + height },
      { at: x + width, from: y, to: y + height },
    ]),
  );
  return [
    ...across.map(({ at, from, to }): Line => [from, at, to, at]),
    ...down.map(({ at, from, to }): Line => [at, from, at, to]),
  ];
}

interface Segment {
  readonly at: number;
  readonly from: number;
  to: number;
}

/** Edges closer than this are one line; sums of widths and heights differ in their last digits. */
const TOUCHING = 0.01;

function joined(segments: readonly Segment[]): Segment[] {
  const rounded = segments.map((segment) => ({ ...segment, at: Math.round(segment.at * 100) / 100 }));
  const sorted = rounded.sort((a, b) => a.at - b.at || a.from - b.from);
  const lines: Segment[] = [];
  for (const segment of sorted) {
    const last = lines.at(-1);
    if (last?.at === segment.at && segment.from <= last.to + TOUCHING)
      last.to = Math.max(last.to, segment.to);
    else lines.push(segment);
  }
  return lines;
}
