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
  const views = () => {
    const { buffer } = pdfium.memory;
    return {
      floats: new Float32Array(buffer, start, size / 4),
      doubles: new Float64Array(buffer, start, size / 8),
      ints: new Int32Array(buffer, start, size / 4),
    };
  };
  let current = views();
  // Memory that has grown leaves views of no length behind; asking for the buffer at every look costs more than the look.
  const fresh = () => {
    if (current.ints.length === 0) current = views();
    return current;
  };
  return {
    at: (index) => start + 8 * index,
    start,
    float: (index) => fresh().floats[index] ?? 0,
    floatAt: (slot) => fresh().floats[2 * slot] ?? 0,
    double: (slot) => fresh().doubles[slot] ?? 0,
    int: (slot) => fresh().ints[2 * slot] ?? 0,
    free: () => void pdfium.free(start),
  };
}
