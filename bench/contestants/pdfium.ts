// PDFium alone: every character with its code, origin and box, and every path with its segments, kept nowhere.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Contestant } from '../output.js';
import { versionOf } from './package-version.js';

type Raw = Readonly<Record<string, (...args: number[]) => number>> & {
  readonly memory: { readonly buffer: ArrayBuffer };
};

const PATH_OBJECT = 2;

/** Characters and paths of every page, one pass. */
export async function charactersAndPaths(): Promise<Contestant> {
  const pdfium = await load();
  const call = (name: string, ...args: number[]): number => {
    const run = pdfium[name];
    if (run === undefined) throw new Error(`No function ${name}`);
    return run(...args);
  };
  const scratch = call('malloc', 64);
  return {
    version: versionOf('@embedpdf/pdfium'),
    run: (_, bytes) => {
      const address = call('malloc', bytes.length);
      new Uint8Array(pdfium.memory.buffer).set(bytes, address);
      const document = call('FPDF_LoadMemDocument', address, bytes.length, 0);
      for (let index = 0; index < call('FPDF_GetPageCount', document); index += 1) {
        const page = call('FPDF_LoadPage', document, index);
        characters(page);
        paths(page);
        call('FPDF_ClosePage', page);
      }
      call('FPDF_CloseDocument', document);
      call('free', address);
      return {};
    },
  };

  function characters(page: number): void {
    const text = call('FPDFText_LoadPage', page);
    const count = call('FPDFText_CountChars', text);
    for (let index = 0; index < count; index += 1) {
      call('FPDFText_GetUnicode', text, index);
      call('FPDFText_GetCharOrigin', text, index, scratch, scratch + 8);
      call('FPDFText_GetCharBox', text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
    }
    call('FPDFText_ClosePage', text);
  }

  function paths(page: number): void {
    const count = call('FPDFPage_CountObjects', page);
    for (let index = 0; index < count; index += 1) {
      const object = call('FPDFPage_GetObject', page, index);
      if (call('FPDFPageObj_GetType', object) !== PATH_OBJECT) continue;
      call('FPDFPageObj_GetMatrix', object, scratch);
      call('FPDFPath_GetDrawMode', object, scratch, scratch + 4);
      const segments = call('FPDFPath_CountSegments', object);
      for (let at = 0; at < segments; at += 1) {
        const segment = call('FPDFPath_GetPathSegment', object, at);
        call('FPDFPathSegment_GetType', segment);
        call('FPDFPathSegment_GetPoint', segment, scratch, scratch + 4);
      }
    }
  }
}

async function load(): Promise<Raw> {
  const { init } = await import('@embedpdf/pdfium');
  const wasmBinary = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const module = await init({ wasmBinary } as object as Parameters<typeof init>[0]);
  module.PDFiumExt_Init();
  return module.pdfium.wasmExports as object as Raw;
}
