// Namespaces of OOXML, transitional as programs write it, and the same in the strict conformance class.

const office = 'http://schemas.openxmlformats.org';

/** Namespaces of `word/document.xml` and the other parts, by prefix. */
export const wordNamespaces = {
  'xmlns:mc': `${office}/markup-compatibility/2006`,
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:r': `${office}/officeDocument/2006/relationships`,
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:wp': `${office}/drawingml/2006/wordprocessingDrawing`,
  'xmlns:a': `${office}/drawingml/2006/main`,
  'xmlns:w10': 'urn:schemas-microsoft-com:office:word',
  'xmlns:w': `${office}/wordprocessingml/2006/main`,
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'mc:Ignorable': 'w14',
} as const;

/** What WPS Office adds. */
export const wpsNamespaces = {
  'xmlns:wpsCustomData': 'http://www.wps.cn/officeDocument/2013/wpsCustomData',
} as const;

/** Transitional → strict: namespaces, then the values and elements that the strict schema names otherwise. */
const strictForms: readonly (readonly [RegExp, string])[] = [
  [
    /http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main/g,
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  [
    /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/extended-properties/g,
    'http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties',
  ],
  [
    /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/extended-properties/g,
    'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
  ],
  [
    /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [
    /http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\/(wordprocessingDrawing|main)/g,
    'http://purl.oclc.org/ooxml/drawingml/$1',
  ],
  [/ xmlns:(?:o|v|w10)="[^"]*"/g, ''],
  [/<w:document /g, '<w:document w:conformance="strict" '],
  [/<w:jc w:val="left"/g, '<w:jc w:val="start"'],
  [/<w:jc w:val="right"/g, '<w:jc w:val="end"'],
  [/<w:left /g, '<w:start '],
  [/<w:right /g, '<w:end '],
  [/<w:textDirection w:val="tbRlV"/g, '<w:textDirection w:val="rlV"'],
];

/** A part in the strict conformance class (ISO/IEC 29500-1, clause 2). */
export function toStrict(part: string): string {
  return strictForms.reduce((text, [transitional, strict]) => text.replace(transitional, strict), part);
}
