// Formats that reports are published in and that no reader takes. They are told by their bytes when a file is
// read; their extensions are here so that such a report in a folder is reported as a failure and not passed over.

/** A format that is recognised and refused. */
export interface RefusedFormat {
  readonly title: string;
  readonly extensions: readonly string[];
  readonly advice: string;
}

const CONVERT = 'save it as DOCX or PDF in an office program';

/** Formats of written documents that are refused, for `gongkai formats` and for walking folders. */
export const refusedFormats: readonly RefusedFormat[] = [
  { title: 'Word 97–2003 document', extensions: ['doc', 'dot'], advice: CONVERT },
  { title: 'WPS document', extensions: ['wps', 'wpt'], advice: CONVERT },
  { title: 'RTF document', extensions: ['rtf'], advice: CONVERT },
  { title: 'OFD document', extensions: ['ofd'], advice: CONVERT },
  { title: 'OpenDocument text', extensions: ['odt'], advice: CONVERT },
  { title: 'UOF document', extensions: ['uof', 'uot'], advice: CONVERT },
];

/** Refused by their bytes when named directly; passed over (and counted) in folders. */
export const refusedOnlyWhenNamed: readonly string[] = [
  'pictures (PNG, JPEG, GIF, TIFF, WebP, BMP)',
  'workbooks and slides (XLS, XLSX, PPT, PPTX)',
  'EPUB books',
  'archives (RAR, 7z)',
  'JSON',
];
