// Runs the content stream of a page: what it prints and what it draws. @source ISO 32000-1 §8, §9, annex A

import { emptyDrawing, type PageDrawing } from '../page-drawing.js';
import type { PageView } from '../page-view.js';
import { readOperators } from './content-tokens.js';
import { initialState } from './graphics-state.js';
import type { ObjectStore } from './object-store.js';
import type { Dictionary, PdfObject } from './objects.js';
import { operators } from './operators.js';
import type { Painter } from './painter.js';
import { PathBuilder } from './path-builder.js';
import type { Font } from './read-font.js';
import { surprise } from './surprise.js';
import type { TextRun } from './text-run.js';

/** What a page prints and draws. */
export interface PageObjects {
  /** In content order. */
  readonly runs: readonly TextRun[];
  readonly drawing: PageDrawing;
}

export interface PageSource {
  readonly store: ObjectStore;
  readonly resources: Dictionary;
  readonly fontOf: (font: PdfObject | undefined) => Font;
  readonly view: PageView;
  readonly maxCharacters: number;
}

/** Runs a content stream to its end. */
export function readContent(bytes: Uint8Array, source: PageSource): PageObjects {
  const { store, resources, fontOf, view, maxCharacters } = source;
  const painter: Painter = {
    state: initialState(),
    saved: [],
    depth: 0,
    path: new PathBuilder(),
    isClipPending: false,
    isInText: false,
    marks: 0,
    store,
    resource: (kind, name) => store.dictionary(resources.get(kind))?.get(name),
    externalStates: new Map(),
    fontOf,
    runs: [],
    drawing: emptyDrawing(),
    view,
    objects: 0,
    pieces: 0,
    characters: 0,
    maxCharacters,
  };
  readOperators(bytes, (key, operands) => {
    const operator = operators.get(key) ?? surprise('operator');
    if (operator.operands !== operands.length && operator.operands >= 0) surprise('operands');
    operator.run(painter, operands);
  });
  if (painter.isInText || painter.depth > 0 || painter.marks > 0) surprise('unfinished content');
  return { runs: painter.runs, drawing: painter.drawing };
}
