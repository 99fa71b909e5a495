// An input to the documents in it: itself, or what is inside an archive or a crawl. One document is in memory at a time.

import { stat } from 'node:fs/promises';
import { type ContainerKind, containerKind } from './container-kind.js';
import { isClutter, whyUnsafe } from './entry-name.js';
import {
  type ContainerBytes,
  type ContainerLimits,
  defaultContainerLimits,
  type ExpandOptions,
  type InputItem,
} from './input-item.js';
import type { RawMember } from './raw-member.js';
import { readBounded } from './read-bounded.js';
import { asRefusal, tooDeep, tooLarge, unsafeName } from './refusals.js';
import { tarMembers, unpack } from './tar-members.js';
import { warcMembers } from './warc-members.js';
import { zipMembers } from './zip-members.js';

/** Names of containers; what is named so inside one is opened as one. */
const containerName = /\.(?:zip|tar|tgz|gz|warc)$/i;

/**
 * Gives the documents of one file, in its order. Never throws for what is in a file: a container that is damaged or
 * dangerous, or a member of one, comes out as `refused`.
 */
export async function* expandInput(
  input: { readonly source: string; readonly path: string },
  options: Partial<ExpandOptions> & Pick<ExpandOptions, 'accepts'>,
): AsyncGenerator<InputItem> {
  const { source, path } = input;
  const resolved = { limits: defaultContainerLimits, ...options };
  let bytes: ContainerBytes;
  let kind: ContainerKind | undefined;
  try {
    bytes = { path, size: (await stat(path)).size };
    kind = await containerKind(bytes);
  } catch {
    // Not there, or not to be opened: whoever reads the file says so.
    yield { kind: 'file', source, path };
    return;
  }
  let isDocument = kind === undefined;
  if (kind !== undefined) {
    for await (const item of expandContainer(source, bytes, kind, resolved, 1)) {
      if (item === 'document') isDocument = true;
      else yield item;
    }
  }
  if (isDocument) yield { kind: 'file', source, path };
}

/** `document` when the container turns out to be one. */
async function* expandContainer(
  source: string,
  bytes: ContainerBytes,
  kind: ContainerKind,
  options: ExpandOptions,
  depth: number,
): AsyncGenerator<InputItem | 'document'> {
  try {
    const members = await openContainer(source, bytes, kind, options.limits);
    if (members === undefined) {
      yield 'document';
      return;
    }
    let left = options.limits.maxTotalBytes;
    for await (const member of members) {
      for await (const item of expandMember(source, member, left, options, depth)) {
        if (item.kind === 'member') left -= item.bytes.length;
        if (left < 0) throw tooLarge('The archive', options.limits.maxTotalBytes);
        yield item;
      }
    }
  } catch (error) {
    yield { kind: 'refused', source, error: asRefusal(error, 'The archive') };
  }
}

async function openContainer(
  source: string,
  bytes: ContainerBytes,
  kind: ContainerKind,
  limits: ContainerLimits,
): Promise<AsyncIterable<RawMember> | undefined> {
  switch (kind) {
    case 'zip':
      return zipMembers(bytes, limits);
    case 'tar':
    case 'tar.gz':
      return tarMembers(bytes, limits, { packed: kind === 'tar.gz' });
    case 'warc':
    case 'warc.gz':
      return warcMembers(bytes, limits, { packed: kind === 'warc.gz' });
    case 'gzip':
      return gzipMember(source, bytes, limits);
  }
}

/** One file packed by itself: `report.html.gz` holds `report.html`. */
async function* gzipMember(
  source: string,
  bytes: ContainerBytes,
  limits: ContainerLimits,
): AsyncGenerator<RawMember> {
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  yield { name, facts: {}, read: (limit) => readBounded(unpack(bytes, limits), limit) };
}

async function* expandMember(
  container: string,
  member: RawMember,
  left: number,
  options: ExpandOptions,
  depth: number,
): AsyncGenerator<InputItem> {
  const { name, facts } = member;
  const source = `${container}!/${name}`;
  if (isClutter(name)) return;
  const danger = member.isTyped === true ? undefined : whyUnsafe(name);
  if (danger !== undefined) {
    // The name itself goes no further than into this message.
    yield { kind: 'refused', source: `${container}!/${safeText(name)}`, error: unsafeName(danger) };
    return;
  }
  const isContainer = member.isTyped !== true && containerName.test(name);
  if (!isContainer && member.isTyped !== true && !options.accepts(name)) {
    yield { kind: 'passed-over', source };
    return;
  }
  try {
    const { maxMemberBytes, maxNestedBytes } = options.limits;
    const buffer = await member.read(Math.min(left, isContainer ? maxNestedBytes : maxMemberBytes));
    if (!isContainer) yield { kind: 'member', source, bytes: buffer, facts };
    else yield* expandNested(source, buffer, options, depth);
  } catch (error) {
    yield { kind: 'refused', source, error: asRefusal(error, 'It') };
  }
}

async function* expandNested(
  source: string,
  buffer: Buffer,
  options: ExpandOptions,
  depth: number,
): AsyncGenerator<InputItem> {
  const kind = await containerKind({ buffer });
  if (kind === undefined) {
    yield { kind: 'member', source, bytes: buffer, facts: {} };
    return;
  }
  if (depth >= MAX_DEPTH) {
    yield { kind: 'refused', source, error: tooDeep() };
    return;
  }
  for await (const item of expandContainer(source, { buffer }, kind, options, depth + 1)) {
    if (item === 'document') yield { kind: 'member', source, bytes: buffer, facts: {} };
    else yield item;
  }
}

/** A container, and a container in it. */
const MAX_DEPTH = 2;

function safeText(name: string): string {
  return name.replace(/\p{Cc}/gu, '\ufffd').slice(0, 200);
}
