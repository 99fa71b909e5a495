// Which bytes part tokens. @source ISO 32000-1 §7.2.2, tables 1 and 2

/** Classes of bytes: parts tokens without being one, is or begins a token of its own, part of a word. */
export const byteClass = { regular: 0, space: 1, delimiter: 2 } as const;

/** The class of each byte. */
export const classOf: Uint8Array = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classOf[byte] = byteClass.space;
for (const byte of Buffer.from('()<>[]{}/%', 'latin1')) classOf[byte] = byteClass.delimiter;

/** Value of each hexadecimal digit, 255 for all other bytes. */
export const hexValue: Uint8Array = new Uint8Array(256).fill(255);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  hexValue[digit.charCodeAt(0)] = value;
  hexValue[digit.toUpperCase().charCodeAt(0)] = value;
}
