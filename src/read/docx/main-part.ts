// Finds the parts of a package: what _rels/.rels and the part's own .rels say, then content types, then custom.

import { UnsupportedFormatError } from '../../model/errors.js';
import type { Budget } from './bounds.js';
import { type DocxPackage, malformed } from './package.js';
import { readXml } from './xml-stream.js';

/** One relationship of a part (ECMA-376 part 2, 6.5.3.4). */
export interface Relationship {
  readonly id: string;
  /** Last step of the type URI, the same in transitional and strict documents: `hyperlink`, `image`, `styles`. */
  readonly kind: string;
  /** As written. */
  readonly target: string;
  /** Name of the part in the package; absent for a target outside of it. */
  readonly part?: string;
}

/** Where Word and every other producer known puts the main part; used when nothing in the package names it. */
const customaryMainPart = 'word/document.xml';

const mainContentType =
  /wordprocessingml\.(document|template)\.main\+xml|ms-word\.\w+\.macroEnabled\.main\+xml/i;

/**
 * Name of the part that holds the document's body.
 * @throws UnreadableSourceError when there is none; UnsupportedFormatError when it is another kind of package.
 */
export async function findMainPart(source: DocxPackage, budget: Budget): Promise<string> {
  const relationships = await readRelationships(source, '', budget);
  const stated = relationships.find(({ kind, part }) => kind === 'officeDocument' && part !== undefined);
  const candidates = [stated?.part, await mainByContentType(source, budget), customaryMainPart];
  const found = candidates.find((name) => name !== undefined && source.has(name));
  if (found === undefined) refuse(source);
  if (/^(xl|ppt|visio)\//i.test(found)) refuse(source);
  return found;
}

function refuse(source: DocxPackage): never {
  const foreign = source.names.find((name) => /^(xl|ppt|visio)\/|^mimetype$|\.ofd$|^OFD\.xml$/i.test(name));
  if (foreign === undefined) throw malformed('The package has no main document part.');
  throw new UnsupportedFormatError(
    'unsupported-format',
    `The package is no Word document: it holds ${foreign}.`,
    'Save the report as DOCX or PDF.',
  );
}

async function mainByContentType(source: DocxPackage, budget: Budget): Promise<string | undefined> {
  const part = '[Content_Types].xml';
  if (!source.has(part)) return undefined;
  let found: string | undefined;
  await readXml(source.stream(part), part, budget, {
    open(name, attributes) {
      if (name !== 'ct:Override' || !mainContentType.test(attributes.ContentType ?? '')) return undefined;
      found ??= (attributes.PartName ?? '').replace(/^\/+/, '');
      return undefined;
    },
    close() {},
    text() {},
  });
  return found;
}

/**
 * Relationships of a part, in order; of the package when `part` is `''`. A part without any has none.
 * @throws UnreadableSourceError when the list is damaged.
 */
export async function readRelationships(
  source: DocxPackage,
  part: string,
  budget: Budget,
): Promise<readonly Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const listPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!source.has(listPart)) return [];
  const relationships: Relationship[] = [];
  await readXml(source.stream(listPart), listPart, budget, {
    open(name, attributes) {
      if (name !== 'pr:Relationship') return undefined;
      budget.spendBlock();
      const target = attributes.Target ?? '';
      relationships.push({
        id: attributes.Id ?? '',
        kind: (attributes.Type ?? '').replace(/^.*\//, ''),
        target,
        ...(attributes.TargetMode === 'External' ? {} : { part: resolvePart(folder, target) }),
      });
      return undefined;
    },
    close() {},
    text() {},
  });
  return relationships;
}

// A target is a relative reference against the folder of its source part (ECMA-376 part 2, 6.5.3.4).
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
