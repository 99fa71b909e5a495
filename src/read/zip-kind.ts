// What kind of document a ZIP package holds, from the names in its central directory (APPNOTE 4.3.12), without
// unpacking anything.

import { UnreadableSourceError } from '../model/errors.js';

/** A package that no reader takes. */
export interface ZipRefusal {
  readonly title: string;
  readonly advice: string;
}

const CONVERT = 'Save it as DOCX or PDF in an office program and read that.';
const UNPACK = 'Unpack it and read the report in it.';

/** Names looked at; a document has its telling names among the first. */
const MAX_NAMES = 10_000;
const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_RECORD_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;

const kinds: readonly (ZipRefusal & { readonly has: (name: string) => boolean })[] = [
  { has: (name) => /(^|\/)OFD\.xml$/i.test(name), title: 'an OFD document', advice: CONVERT },
  { has: (name) => /^xl\//i.test(name), title: 'an Excel workbook (.xlsx)', advice: CONVERT },
  { has: (name) => /^ppt\//i.test(name), title: 'a PowerPoint file (.pptx)', advice: CONVERT },
  { has: (name) => name === 'META-INF/container.xml', title: 'an EPUB book', advice: CONVERT },
  { has: (name) => name === 'META-INF/manifest.xml', title: 'an OpenDocument file (.odt)', advice: CONVERT },
];

/**
 * `docx`, another kind of package with advice, or undefined when the bytes are no ZIP.
 * @throws UnreadableSourceError when a ZIP is cut off before its directory, or the directory is damaged.
 */
export function classifyZip(bytes: Uint8Array): 'docx' | ZipRefusal | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return undefined;
  const signature = view.getUint32(0, true);
  if (signature !== LOCAL_HEADER && signature !== END_RECORD) return undefined;
  const names = directoryNames(bytes, view);
  if (names.some((name) => /^\/?word\/[^/]+\.xml$/i.test(name.replaceAll('\\', '/')))) return 'docx';
  return kinds.find(({ has }) => names.some(has)) ?? { title: 'a ZIP archive', advice: UNPACK };
}

function directoryNames(bytes: Uint8Array, view: DataView): string[] {
  const end = findEndRecord(view);
  if (end === undefined) {
    const message = 'The package ends before its directory: the file is cut off.';
    throw new UnreadableSourceError('truncated', message, 'Fetch the file again.');
  }
  const decoder = new TextDecoder('latin1');
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  const isEmpty = view.getUint16(end + 10, true) === 0;
  if (!isEmpty && (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)) {
    const message = 'The directory of the package is not where the package says: the file is damaged.';
    throw new UnreadableSourceError('malformed', message, 'Fetch the file again.');
  }
  while (names.length < MAX_NAMES && at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const length = view.getUint16(at + 28, true);
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function findEndRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD_BYTES;
  const first = Math.max(0, last - MAX_COMMENT_BYTES);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return undefined;
}
