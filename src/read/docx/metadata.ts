// Reads docProps/core.xml (ECMA-376 part 2, 8.3).

import type { Budget } from './bounds.js';
import type { Relationship } from './main-part.js';
import type { DocxPackage } from './package.js';
import { readXml } from './xml-stream.js';

/** Core property element → key of `DocumentSource.metadata`. The rest of the core properties says nothing of use. */
const metadataKeys: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:creator': 'creator',
  'cp:lastModifiedBy': 'last_modified_by',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
};

/** Longest value kept: these fields hold a line, and a damaged one must not carry a book into every record. */
const maxLength = 1000;

/** Core properties that are stated and not empty; `{}` when the package has none. Dates are ISO 8601 as written. */
export async function readMetadata(
  source: DocxPackage,
  packageRelationships: readonly Relationship[],
  budget: Budget,
): Promise<Record<string, string>> {
  const stated = packageRelationships.find(({ kind }) => kind === 'core-properties')?.part;
  const part = stated ?? 'docProps/core.xml';
  const metadata: Record<string, string> = {};
  if (!source.has(part)) return metadata;
  let key: string | undefined;
  await readXml(source.stream(part), part, budget, {
    open(name) {
      key = metadataKeys[name];
      return undefined;
    },
    close() {
      key = undefined;
    },
    text(text) {
      if (key === undefined || text.trim() === '') return;
      metadata[key] = ((metadata[key] ?? '') + text).trim().slice(0, maxLength);
    },
  });
  return metadata;
}
