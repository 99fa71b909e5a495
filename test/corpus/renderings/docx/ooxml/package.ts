// Content types and relationships of the parts that a package has.

import { element } from '../xml.js';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'application/vnd.openxmlformats-officedocument';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Part → its content type and the type of the relationship that leads to it. */
const kinds: Readonly<Record<string, readonly [content: string, relationship: string]>> = {
  'word/document.xml': [`${word}.document.main+xml`, `${relation}/officeDocument`],
  'word/styles.xml': [`${word}.styles+xml`, `${relation}/styles`],
  'word/settings.xml': [`${word}.settings+xml`, `${relation}/settings`],
  'word/numbering.xml': [`${word}.numbering+xml`, `${relation}/numbering`],
  'word/footnotes.xml': [`${word}.footnotes+xml`, `${relation}/footnotes`],
  'word/comments.xml': [`${word}.comments+xml`, `${relation}/comments`],
  'word/header1.xml': [`${word}.header+xml`, `${relation}/header`],
  'word/footer1.xml': [`${word}.footer+xml`, `${relation}/footer`],
  'docProps/app.xml': [`${office}.extended-properties+xml`, `${relation}/extended-properties`],
  'docProps/core.xml': [
    'application/vnd.openxmlformats-package.core-properties+xml',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  ],
  'docProps/custom.xml': [`${office}.custom-properties+xml`, `${relation}/custom-properties`],
};

function kindOf(part: string): readonly [content: string, relationship: string] {
  const kind = kinds[part];
  if (kind === undefined) throw new Error(`No part ${part} is known`);
  return kind;
}

/** `[Content_Types].xml` */
export function contentTypes(parts: readonly string[]): string {
  return element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map((part) => element('Override', { PartName: `/${part}`, ContentType: kindOf(part)[0] })),
  );
}

/** Relationships of the package (`folder` empty) or of the main part (`word/`); the ids are the names of the parts. */
export function relationships(parts: readonly string[], folder: '' | 'word/'): string {
  const main = 'word/document.xml';
  const targets = parts.filter((part) =>
    folder === '' ? part === main || !part.startsWith('word/') : part !== main && part.startsWith(folder),
  );
  return element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    ...targets.map((part) =>
      element('Relationship', {
        Id: part.replace(/^.*\/|\.xml$/g, ''),
        Type: kindOf(part)[1],
        Target: part.slice(folder.length),
      }),
    ),
  );
}
