// Text outside of content streams. @source ISO 32000-1 §7.9.2.2

import { surprise } from './surprise.js';

/** The text of a string: UTF-16 with a byte-order mark, or characters that PDFDocEncoding shares with ASCII. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (bytes.length % 2 === 0 && first === 0xfe && second === 0xff) {
    return checked(Buffer.from(bytes.subarray(2)).swap16().toString('utf16le'));
  }
  if (bytes.length % 2 === 0 && first === 0xff && second === 0xfe) {
    return checked(Buffer.from(bytes.subarray(2)).toString('utf16le'));
  }
  if (bytes.some((byte) => byte < 0x20 || byte > 0x7e)) surprise('text in an old encoding');
  return Buffer.from(bytes).toString('latin1');
}

/** Language marks and text that ends at a zero are read differently. */
function checked(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0 || code === 0x1b || (code >= 0xd800 && code <= 0xdfff))
      surprise('text in an odd encoding');
  }
  return text;
}
