// Reads DOCX (ECMA-376 WordprocessingML, transitional and strict), as Word, WPS and LibreOffice write it.

import type { Document } from '../../model/document.js';
import { UnreadableSourceError } from '../../model/errors.js';
import { defaultReadLimits, type Reader, type ReadLimits } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
import { readWithMammoth } from './mammoth.js';
import { readOoxml } from './ooxml.js';

type Engine = (bytes: Uint8Array, limits: ReadLimits) => Promise<Result<Document>>;

/** Default first: `ooxml` gives exact grids and places, `mammoth` is the second, independent reading. */
const engines: ReadonlyMap<string, Engine> = new Map([
  ['ooxml', readOoxml],
  ['mammoth', readWithMammoth],
]);

/**
 * Reader of DOCX. Places are `{ part, path }`. Steps of a path count the source's own elements from 1 in document
 * order, deleted ones included, without wrappers such as content controls:
 * `body/tbl[1]/tr[3]/tc[2]` is the second w:tc of the third w:tr of the first w:tbl of the body. The engine `mammoth` counts its HTML instead.
 * Further steps are `p[n]`, `txbxContent[n]`, and the roots `footnotes/footnote[n]`, `endnotes/endnote[n]`, `hdr`, `ftr`.
 */
export const docxReader: Reader = {
  format: 'docx',
  title: 'Word document (DOCX)',
  extensions: ['docx', 'docm', 'dotx'],
  engines: [...engines.keys()],
  async read(bytes, { engine = 'ooxml', limits } = {}) {
    const bounds = { ...defaultReadLimits, ...limits };
    const read = engines.get(engine);
    if (read === undefined) throw new Error(`docx has no engine ${engine}`);
    if (bytes.length > bounds.maxBytes) {
      throw new UnreadableSourceError(
        'too-large',
        `The file has ${bytes.length} bytes, more than ${bounds.maxBytes}.`,
        'Check that this is a report; remove large pictures from it.',
      );
    }
    return read(bytes, bounds);
  },
};
