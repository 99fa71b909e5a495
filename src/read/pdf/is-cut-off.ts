// PDF libraries repair a file whose end is missing and give what is left without a word. This looks for the end.

/** Bytes at the beginning in which the linearization dictionary stands. @source ISO 32000-1 §F.3.3 */
const linearizedWindow = 2048;

/**
 * Does the file stop before its end? True when there is no end-of-file mark, when objects follow the last mark
 * (an update that was cut), or when a linearized file is shorter than it says.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.subarray(0, linearizedWindow).toString('latin1');
  const linearized = /\/Linearized[^>]{0,200}/.exec(head)?.[0];
  const stated = linearized === undefined ? undefined : /\/L\s{1,8}(\d{1,12})/.exec(linearized)?.[1];
  if (stated !== undefined && Number(stated) > bytes.length) return true;
  const end = file.lastIndexOf('%%EOF');
  return end === -1 || file.indexOf(' 0 obj', end) !== -1;
}
