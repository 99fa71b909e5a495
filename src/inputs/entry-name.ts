// Names inside archives: Chinese ones are as often GBK as UTF-8, and some are made to lead out of the folder.

import { validateFileName } from 'yauzl';

/**
 * Decodes a name: UTF-8 where the archive says so or the bytes are nothing else, else GBK as Chinese Windows programs
 * write it.
 */
export function decodeName(bytes: Uint8Array, isUtf8 = false): string {
  if (isUtf8) return new TextDecoder('utf-8').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the only other encoding that such names are met in.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** `/` as separator, without `./` in front. */
export function tidyName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** Why a tidy name is refused, or undefined. */
export function whyUnsafe(name: string): string | undefined {
  if (/\p{Cc}/u.test(name)) return 'it has control characters';
  return validateFileName(name) ?? undefined;
}

/** What file managers leave in archives. */
export function isClutter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
