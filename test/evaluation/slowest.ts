// The documents that took longest.

import type { JudgedDocument } from './judge-document.js';

/** A slow document; without its name where it belongs to the split whose cases nobody looks at. */
export interface SlowDocument {
  readonly file: string | null;
  readonly rendering: string;
  readonly milliseconds: number;
}

const KEPT = 10;

/** Keeps the slowest documents, slowest first. */
export function createSlowest(): {
  readonly add: (document: JudgedDocument) => void;
  readonly all: () => readonly SlowDocument[];
} {
  let kept: readonly SlowDocument[] = [];
  return {
    add: ({ truth, milliseconds }) => {
      if (milliseconds === undefined) return;
      const file = truth.split === 'test' ? null : truth.file;
      const all = [...kept, { file, rendering: truth.rendering, milliseconds }];
      kept = all.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, KEPT);
    },
    all: () => kept,
  };
}
