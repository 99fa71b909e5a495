// Pages and files that a crawler keeps in WARC (ISO 28500): responses with status 200 and a type that a report has.

import { WARCParser, type WARCRecord } from 'warcio';
import type { ContainerBytes, ContainerLimits } from './input-item.js';
import type { RawMember } from './raw-member.js';
import { readBounded } from './read-bounded.js';
import { damaged, tooMany } from './refusals.js';
import { openStream, unpack } from './tar-members.js';

const reportTypes = [
  /^text\/(?:html|plain)$/,
  /^application\/(?:xhtml\+xml|pdf|x-pdf|msword|octet-stream|force-download|x-download|zip)$/,
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
];

/** Members in the order of the file, named by their address; a page that was fetched twice says when. */
export async function* warcMembers(
  source: ContainerBytes,
  limits: ContainerLimits,
  { packed }: { readonly packed: boolean },
): AsyncGenerator<RawMember> {
  const stream = packed ? unpack(source, limits) : openStream(source);
  const parser = new WARCParser(stream);
  const seen = new Set<string>();
  for (let count = 1; ; count += 1) {
    const record = await parser.parse();
    if (record === null) return;
    if (count > limits.maxMembers) throw tooMany(limits.maxMembers);
    const url = record.warcTargetURI ?? '';
    if (isReport(record) && /^https?:\/\//i.test(url)) {
      const date = record.warcDate ?? '';
      const name = seen.has(url) ? `${url}@${date}` : url;
      seen.add(url);
      const facts = { url, ...(date === '' ? {} : { fetchedAt: date }) };
      yield { name, isTyped: true, facts, read: (limit) => readPayload(record, limit) };
    }
    await readToEnd(record);
  }
}

function isReport(record: WARCRecord): boolean {
  const type = mediaType(record);
  if (record.warcType === 'resource') return reportTypes.some((one) => one.test(type));
  const status = Number(record.httpHeaders?.statusCode ?? 0);
  return record.warcType === 'response' && status === 200 && reportTypes.some((one) => one.test(type));
}

function mediaType(record: WARCRecord): string {
  const stated =
    record.warcType === 'resource' ? record.warcContentType : record.httpHeaders?.headers.get('content-type');
  return (stated ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/**
 * The body, with transfer and content encoding taken off. The library's own `readFully` would hold any number of
 * bytes; its decoding reader gives them piece by piece.
 */
async function readPayload(record: WARCRecord, limit: number): Promise<Buffer> {
  const bytes = await readBounded(record.contentReader, limit);
  await readToEnd(record);
  return bytes;
}

/** Reads what is left of a record. The parser would do it itself, but never come to an end where the file does. */
async function readToEnd(record: WARCRecord): Promise<void> {
  const { _reader: reader } = record;
  for await (const _ of reader);
  if ('limit' in reader && typeof reader.limit === 'number' && reader.limit > 0) {
    throw damaged('The archive, which is cut off,');
  }
}
