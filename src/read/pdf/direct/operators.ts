// Every operator that the direct reader knows. @source ISO 32000-1 annex A

import { type Operand, operatorKey } from './content-tokens.js';
import { setExternalState } from './external-state.js';
import { type ColorSpace, type GraphicsState, isWhite } from './graphics-state.js';
import { Name, Stream } from './objects.js';
import { numberAt, type Paint, type Painter, paintImage, paintPath, restore, save, show } from './painter.js';
import { surprise } from './surprise.js';
import { Codes } from './text-run.js';

interface Operator {
  /** How many operands it takes, -1 where it varies. */
  readonly operands: number;
  readonly run: (painter: Painter, operands: readonly Operand[]) => void;
}

type Use = 'fill' | 'stroke';

/** An operator that takes up to six numbers. */
function numeric(
  operands: number,
  run: (painter: Painter, a: number, b: number, c: number, d: number, e: number, f: number) => void,
): Operator {
  return {
    operands,
    run: (painter, given) => {
      const a = numberAt(given, 0);
      const b = operands > 1 ? numberAt(given, 1) : 0;
      const c = operands > 2 ? numberAt(given, 2) : 0;
      const d = operands > 2 ? numberAt(given, 3) : 0;
      const e = operands > 4 ? numberAt(given, 4) : 0;
      const f = operands > 4 ? numberAt(given, 5) : 0;
      run(painter, a, b, c, d, e, f);
    },
  };
}

/** An operator that changes nothing that is read. */
function ignored(operands: number): Operator {
  return { operands, run: () => undefined };
}

function painting(paint: Paint, closes = { closes: false }): Operator {
  return {
    operands: 0,
    run: (painter) => {
      if (closes.closes) painter.path.close();
      paintPath(painter, paint);
    },
  };
}

const fills = { isFilled: true, isStroked: false };
const strokes = { isFilled: false, isStroked: true };
const both = { isFilled: true, isStroked: true };
const closed = { closes: true };

const table: Readonly<Record<string, Operator>> = {
  // Graphics state, §8.4.4.
  q: { operands: 0, run: save },
  Q: { operands: 0, run: restore },
  cm: numeric(6, ({ state }, a, b, c, d, e, f) => concatenate(state, a, b, c, d, e, f)),
  w: numeric(1, ({ state }, width = 0) => {
    state.lineWidth = width;
  }),
  J: ignored(1),
  j: ignored(1),
  M: ignored(1),
  d: ignored(2),
  ri: ignored(1),
  i: ignored(1),
  gs: { operands: 1, run: (painter, [name]) => setExternalState(painter, nameOf(name)) },

  // Path construction and painting, §8.5.
  m: numeric(2, ({ path }, x = 0, y = 0) => path.move(x, y)),
  l: numeric(2, ({ path }, x = 0, y = 0) => path.line(x, y)),
  c: numeric(6, ({ path }, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0) => path.curve(a, b, c, d, e, f)),
  v: numeric(4, ({ path }, a = 0, b = 0, c = 0, d = 0) => path.curveFromCurrent(a, b, c, d)),
  y: numeric(4, ({ path }, a = 0, b = 0, c = 0, d = 0) => path.curve(a, b, c, d, c, d)),
  h: { operands: 0, run: ({ path }) => path.close() },
  re: numeric(4, ({ path }, x = 0, y = 0, width = 0, height = 0) => path.rectangle(x, y, width, height)),
  S: painting(strokes),
  s: painting(strokes, closed),
  f: painting(fills),
  F: painting(fills),
  'f*': painting(fills),
  B: painting(both),
  'B*': painting(both),
  b: painting(both, closed),
  'b*': painting(both, closed),
  n: painting({ isFilled: false, isStroked: false }),
  W: { operands: 0, run: setClip },
  'W*': { operands: 0, run: setClip },

  // Colour, §8.6.8.
  g: deviceColor('fill', 'gray', 1),
  G: deviceColor('stroke', 'gray', 1),
  rg: deviceColor('fill', 'rgb', 3),
  RG: deviceColor('stroke', 'rgb', 3),
  k: deviceColor('fill', 'cmyk', 4),
  K: deviceColor('stroke', 'cmyk', 4),
  cs: { operands: 1, run: (painter, [name]) => setSpace(painter, 'fill', nameOf(name)) },
  CS: { operands: 1, run: (painter, [name]) => setSpace(painter, 'stroke', nameOf(name)) },
  sc: { operands: -1, run: (painter, operands) => setColor(painter.state, 'fill', operands) },
  scn: { operands: -1, run: (painter, operands) => setColor(painter.state, 'fill', operands) },
  SC: { operands: -1, run: (painter, operands) => setColor(painter.state, 'stroke', operands) },
  SCN: { operands: -1, run: (painter, operands) => setColor(painter.state, 'stroke', operands) },

  // Text, §9.
  BT: { operands: 0, run: beginText },
  ET: { operands: 0, run: endText },
  Tc: numeric(1, ({ state }, spacing = 0) => {
    state.characterSpacing = spacing;
  }),
  Tw: numeric(1, ({ state }, spacing = 0) => {
    state.wordSpacing = spacing;
  }),
  Tz: numeric(1, ({ state }, percent = 0) => {
    state.scaling = percent / 100;
  }),
  TL: numeric(1, ({ state }, leading = 0) => {
    state.leading = leading;
  }),
  Ts: numeric(1, ({ state }, rise = 0) => {
    state.rise = rise;
  }),
  Tr: numeric(1, ({ state }, mode = 0) => {
    // Invisible text is a recognition layer or a trick; text that clips is drawn through.
    if (mode !== 0 && mode !== 1 && mode !== 2) surprise('text rendering mode');
    state.renderingMode = mode;
  }),
  Tf: {
    operands: 2,
    run: (painter, operands) => {
      painter.state.font = painter.fontOf(painter.resource('Font', nameOf(operands[0])));
      painter.state.fontSize = numberAt(operands, 1);
    },
  },
  Td: numeric(2, ({ state }, x = 0, y = 0) => moveLine(state, x, y)),
  TD: numeric(2, ({ state }, x = 0, y = 0) => {
    state.leading = -y;
    moveLine(state, x, y);
  }),
  Tm: numeric(6, ({ state }, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0) => {
    setTextMatrix(state, a, b, c, d, e, f);
  }),
  'T*': { operands: 0, run: ({ state }) => moveLine(state, 0, -state.leading) },
  Tj: { operands: 1, run: (painter, [codes]) => show(painter, [codesOf(codes)]) },
  TJ: {
    operands: 1,
    run: (painter, [items]) => show(painter, Array.isArray(items) ? items : surprise('operand')),
  },
  "'": {
    operands: 1,
    run: (painter, [codes]) => {
      moveLine(painter.state, 0, -painter.state.leading);
      show(painter, [codesOf(codes)]);
    },
  },

  // Pictures and marked content, §8.8, §14.6.
  Do: { operands: 1, run: (painter, [name]) => paintObject(painter, nameOf(name)) },
  MP: ignored(1),
  BMC: {
    operands: 1,
    run: (painter) => {
      painter.marks += 1;
    },
  },
  BDC: { operands: 2, run: beginMarked },
  EMC: {
    operands: 0,
    run: (painter) => {
      painter.marks -= 1;
      if (painter.marks < 0) surprise('marked content');
    },
  },
};

/** Operators by their `operatorKey`. */
export const operators: ReadonlyMap<number, Operator> = new Map(
  Object.entries(table).map(([name, operator]) => [operatorKey(name), operator]),
);

function nameOf(operand: Operand | undefined): string {
  return operand instanceof Name ? operand.text : surprise('operand');
}

function codesOf(operand: Operand | undefined): Codes {
  return operand instanceof Codes ? operand : surprise('operand');
}

/** The new matrix is applied before the current one. @source ISO 32000-1 §8.3.4 */
function concatenate(
  state: GraphicsState,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
): void {
  const { a: oa, b: ob, c: oc, d: od } = state;
  state.a = a * oa + b * oc;
  state.b = a * ob + b * od;
  state.c = c * oa + d * oc;
  state.d = c * ob + d * od;
  state.e += e * oa + f * oc;
  state.f += e * ob + f * od;
}

function setClip(painter: Painter): void {
  painter.isClipPending = true;
}

function deviceColor(use: Use, space: ColorSpace, operands: number): Operator {
  return {
    operands,
    run: ({ state }, given) => {
      if (use === 'fill') state.fillSpace = space;
      else state.strokeSpace = space;
      setColor(state, use, given);
    },
  };
}

const deviceSpaces: Readonly<Record<string, ColorSpace>> = {
  DeviceGray: 'gray',
  DeviceRGB: 'rgb',
  DeviceCMYK: 'cmyk',
};

/** Colour spaces by their number of parts: profiles map white to white. @source ISO 32000-1 §8.6.5.5 */
const profileSpaces: Readonly<Record<number, ColorSpace>> = { 1: 'gray', 3: 'rgb', 4: 'cmyk' };

/** Sets the space and its first colour, which is black. @source ISO 32000-1 table 74 */
function setSpace(painter: Painter, use: Use, name: string): void {
  const { state } = painter;
  const space = deviceSpaces[name] ?? profileSpace(painter, name);
  if (use === 'fill') [state.fillSpace, state.isFillWhite] = [space, false];
  else [state.strokeSpace, state.isStrokeWhite] = [space, false];
}

function profileSpace({ store, resource }: Painter, name: string): ColorSpace {
  const [family, profile] = store.array(resource('ColorSpace', name)) ?? [];
  const stream = store.resolve(profile);
  if (store.name(family) !== 'ICCBased' || !(stream instanceof Stream)) return surprise('colour space');
  return profileSpaces[store.number(stream.dictionary.get('N')) ?? 0] ?? surprise('colour space');
}

function setColor(state: GraphicsState, use: Use, operands: readonly Operand[]): void {
  if (use === 'fill') state.isFillWhite = isWhite(state.fillSpace, operands);
  else state.isStrokeWhite = isWhite(state.strokeSpace, operands);
}

function beginText(painter: Painter): void {
  if (painter.isInText) surprise('text object in a text object');
  painter.isInText = true;
  setTextMatrix(painter.state, 1, 0, 0, 1, 0, 0);
}

/** Sets the text matrix and goes to where its first line begins. */
function setTextMatrix(
  state: GraphicsState,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
): void {
  state.textA = a;
  state.textB = b;
  state.textC = c;
  state.textD = d;
  state.textE = e;
  state.textF = f;
  state.x = 0;
  state.y = 0;
  state.lineX = 0;
  state.lineY = 0;
}

function endText(painter: Painter): void {
  if (!painter.isInText) surprise('end of no text object');
  painter.isInText = false;
}

/** Moves to the next line. PDFium keeps the place apart from the matrix. @source ISO 32000-1 table 108 */
function moveLine(state: GraphicsState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

function paintObject(painter: Painter, name: string): void {
  const { store, resource } = painter;
  const object = store.resolve(resource('XObject', name));
  const subtype = object instanceof Stream ? store.name(object.dictionary.get('Subtype')) : undefined;
  if (subtype !== 'Image') surprise('form XObject');
  paintImage(painter);
}

/** Content that may be hidden, or that says it stands for another text, is left to PDFium. §14.9.4, §8.11 */
function beginMarked(painter: Painter, [tag, given]: readonly Operand[]): void {
  painter.marks += 1;
  const properties =
    given instanceof Name ? painter.store.dictionary(painter.resource('Properties', given.text)) : given;
  if (nameOf(tag) === 'OC') surprise('optional content');
  if (!(properties instanceof Map) || properties.has('ActualText'))
    surprise('marked content with properties');
}
