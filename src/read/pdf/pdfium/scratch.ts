// Out-parameters of the C API: a small block of wasm memory, read through views that are renewed when memory grows.

import type { Pdfium } from './load-pdfium.js';

/** Bytes: room for four doubles or eight floats. */
const size = 64;

/** A block of wasm memory for out-parameters. `free` it. */
export interface Scratch {
  /** Address of slot `index`, 8 bytes apart. */
  readonly at: (index: number) => number;
  /** Address where tightly packed floats begin (FS_RECTF, FS_MATRIX). */
  readonly start: number;
  readonly float: (index: number) => number;
  readonly floatAt: (slot: number) => number;
  readonly double: (slot: number) => number;
  readonly int: (slot: number) => number;
  readonly free: () => void;
}

/** Allocates the block. */
export function allocateScratch(pdfium: Pdfium): Scratch {
  const start = pdfium.malloc(size);
  let view = new DataView(pdfium.memory.buffer);
  const fresh = () => {
    if (view.buffer !== pdfium.memory.buffer) view = new DataView(pdfium.memory.buffer);
    return view;
  };
  return {
    at: (index) => start + 8 * index,
    start,
    float: (index) => fresh().getFloat32(start + 4 * index, true),
    floatAt: (slot) => fresh().getFloat32(start + 8 * slot, true),
    double: (slot) => fresh().getFloat64(start + 8 * slot, true),
    int: (slot) => fresh().getInt32(start + 8 * slot, true),
    free: () => void pdfium.free(start),
  };
}
