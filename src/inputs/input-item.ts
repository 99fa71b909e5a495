// What an input turns out to be: itself, or the documents inside it.

import type { ExtractionError } from '../model/errors.js';

/** What a container says of a document inside it. */
export interface MemberFacts {
  /** Address that it was fetched from. */
  readonly url?: string;
  /** When it was fetched, ISO 8601. */
  readonly fetchedAt?: string;
}

/** A file that is no container; it is read by its path. */
export interface PlainFile {
  readonly kind: 'file';
  readonly source: string;
  readonly path: string;
}

/** A document inside a container. */
export interface Member {
  readonly kind: 'member';
  /** `archive.zip!/inner/name.pdf`. */
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly facts: MemberFacts;
}

/** A container, or a document inside one, that is not read. Everything else goes on. */
export interface Refused {
  readonly kind: 'refused';
  readonly source: string;
  readonly error: ExtractionError;
}

/** A file inside a container that is no report by its name or type. */
export interface PassedOver {
  readonly kind: 'passed-over';
  readonly source: string;
}

export type InputItem = PlainFile | Member | Refused | PassedOver;

/** Bounds on containers, which come from anywhere. */
export interface ContainerLimits {
  /** Bytes of one document, unpacked. */
  readonly maxMemberBytes: number;
  /** Bytes of all documents of one container, unpacked. */
  readonly maxTotalBytes: number;
  /** Names in one container. */
  readonly maxMembers: number;
  /** Unpacked bytes for one packed byte, beyond `ratioFrom` bytes; text packs some 20 to 1, deflate's most is 1032. */
  readonly maxRatio: number;
  readonly ratioFrom: number;
  /** Bytes of a container inside a container: it is held in memory. */
  readonly maxNestedBytes: number;
}

const MB = 1024 * 1024;

export const defaultContainerLimits: ContainerLimits = {
  maxMemberBytes: 64 * MB,
  maxTotalBytes: 64 * 1024 * MB,
  maxMembers: 1_000_000,
  maxRatio: 200,
  ratioFrom: MB,
  maxNestedBytes: 256 * MB,
};

export interface ExpandOptions {
  readonly limits: ContainerLimits;
  /** Whether a name inside a container may be a report; by its extension. */
  readonly accepts: (name: string) => boolean;
}

/** Bytes of a container: a file, or what was found inside another. */
export type ContainerBytes = { readonly path: string; readonly size: number } | { readonly buffer: Buffer };
