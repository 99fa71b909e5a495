// PDFium as WebAssembly. One instance serves all documents; it is thrown away after a trap, because nothing is known
// about its heap then, and after a document that blew its memory up, because wasm memory never shrinks.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The functions of PDFium's C API that we call, by their own names (fpdfview.h, fpdf_text.h, fpdf_edit.h …). */
const functionNames = [
  'malloc',
  'free',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_GetMetaText',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_GetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetStrokeWidth',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_GetClipPath',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPath_GetDrawMode',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetClose',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_HasUnicodeMapError',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetCharAngle',
  'FPDFText_GetFontSize',
  'FPDFText_GetMatrix',
  'FPDFText_GetTextObject',
] as const;

type FunctionName = (typeof functionNames)[number];

/** Raw exports of the module. All arguments and results are numbers: integers, doubles or addresses. */
export interface Pdfium extends Readonly<Record<FunctionName, (...args: number[]) => number>> {
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** Bytes of wasm memory after which an instance is not used again. Reports need some 30 MB. */
const maxKeptMemory = 256 * 1024 * 1024;

let instance: Promise<Pdfium> | undefined;

/** The shared instance, made at first use from the package's own `pdfium.wasm`. */
export function loadPdfium(): Promise<Pdfium> {
  instance ??= createInstance();
  return instance;
}

/** Drops the shared instance; the next document gets a new one. To be called after any exception out of wasm. */
export function discardPdfium(): void {
  instance = undefined;
}

/** Drops the instance if the last document made its memory grow beyond what is worth keeping. */
export function releasePdfium(pdfium: Pdfium): void {
  if (pdfium.memory.buffer.byteLength > maxKeptMemory) discardPdfium();
}

async function createInstance(): Promise<Pdfium> {
  const { init } = await import('@embedpdf/pdfium');
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const quiet = () => undefined;
  // The package types its overrides as the module itself; `wasmBinary` and the printers are Emscripten's own options.
  const overrides = { wasmBinary: wasm, print: quiet, printErr: quiet } as object as Parameters<
    typeof init
  >[0];
  const module = await init(overrides);
  module.PDFiumExt_Init();
  // The wrapped functions marshal every call through strings and arrays, 20 times the cost of the raw exports,
  // which the package types as malloc and free only.
  const raw = module.pdfium.wasmExports as object as Pdfium;
  for (const name of functionNames) {
    if (typeof raw[name] !== 'function') throw new Error(`pdfium does not export ${name}`);
  }
  return raw;
}
