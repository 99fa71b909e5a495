// Why something inside a container is not read, in words.

import { ExtractionError, UnreadableSourceError } from '../model/errors.js';

export const UNPACK_ADVICE = 'Make sure that you trust it; unpack it yourself and give the folder.';
const AGAIN = 'Fetch or make the archive again.';

export function tooLarge(what: string, limit: number): UnreadableSourceError {
  return new UnreadableSourceError(
    'too-large',
    `${what} unpacks to more than ${limit} bytes.`,
    UNPACK_ADVICE,
  );
}

export function packedTooTightly(ratio: number): UnreadableSourceError {
  const message = `It unpacks to more than ${ratio} times its packed size, as archives do that are made to do harm.`;
  return new UnreadableSourceError('too-large', message, UNPACK_ADVICE);
}

export function tooMany(limit: number): UnreadableSourceError {
  const message = `The archive holds more than ${limit} files.`;
  return new UnreadableSourceError('too-complex', message, 'Split the archive.');
}

export function unsafeName(reason: string): UnreadableSourceError {
  const message = `Its name leads out of the archive: ${reason}.`;
  return new UnreadableSourceError('malformed', message, UNPACK_ADVICE);
}

export function encrypted(): UnreadableSourceError {
  const advice = 'Unpack the archive with its password and give the folder.';
  return new UnreadableSourceError('encrypted', 'It is locked with a password.', advice);
}

export function damaged(what: string, cause?: unknown): UnreadableSourceError {
  const detail = cause instanceof Error ? `: ${cause.message}` : '';
  return new UnreadableSourceError('malformed', `${what} is damaged${detail}.`, AGAIN, { cause });
}

export function tooDeep(): UnreadableSourceError {
  const message = 'It is an archive in an archive in an archive; only one inside another is opened.';
  return new UnreadableSourceError('too-complex', message, 'Unpack the outer one and give the folder.');
}

/** Errors of the libraries as damage of the container; ours as they are. */
export function asRefusal(error: unknown, what: string): ExtractionError {
  return error instanceof ExtractionError ? error : damaged(what, error);
}
