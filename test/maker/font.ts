// The one font of the made PDFs (Noto Sans SC, SIL Open Font License 1.1), read once.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { woffToSfnt } from './woff-to-sfnt.js';

const fontFile = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff';

let bytes: Buffer | undefined;

/** Bytes of the font as plain sfnt. */
export function chineseFont(): Buffer {
  bytes ??= woffToSfnt(readFileSync(createRequire(import.meta.url).resolve(fontFile)));
  return bytes;
}
