// The font of the made PDFs (Noto Sans SC, SIL Open Font License 1.1), each file read once.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { woffToSfnt } from './woff-to-sfnt.js';

/** A file of the font: which characters it holds and how heavy they are. */
export interface FontFile {
  /** Name of the subset: `chinese-simplified` holds nearly all a report needs, `latin-ext` pinyin, `7` rare characters. */
  readonly subset?: string;
  readonly weight?: 400 | 700;
}

const files = new Map<string, Buffer>();

/** Bytes of the font as plain sfnt. */
export function chineseFont({ subset = 'chinese-simplified', weight = 400 }: FontFile = {}): Buffer {
  const name = `@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-${weight}-normal.woff`;
  const read = files.get(name) ?? woffToSfnt(readFileSync(createRequire(import.meta.url).resolve(name)));
  files.set(name, read);
  return read;
}
