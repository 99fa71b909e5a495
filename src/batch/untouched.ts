import type { DecideContext } from './decide.js';
import type { FileStamp, Input } from './input.js';
import { stampOf } from './read-input.js';
import { versionsFor } from './versions.js';

/**
 * Nanoseconds: clocks of file systems are coarse, and a file that was written again within one tick has the same
 * times. Only times that were well past when the file was read prove that nothing came after.
 */
const SETTLED = 2_000_000_000n;

/** Whether a file is, by its size, times and inode, the one that the journal tells of, and its result stands. */
export async function isUntouched(
  input: Input,
  { journal, versions, fresh, limits }: DecideContext,
): Promise<boolean> {
  const known = journal.get(input.source);
  if (fresh || known === undefined || known.sha256 === null) return false;
  if (known.versions !== versionsFor(versions, input.known)) return false;
  if (known.stamp === null || !isSettled(known.stamp, known.seen_at)) return false;
  const stamp = await stampOf(input).catch(() => null);
  if (stamp !== known.stamp) return false;
  if (known.outcome !== 'failed') return true;
  const entry = journal.entryOf(known);
  const had = 'limits' in entry ? entry.limits : undefined;
  return had === undefined || (limits.timeout <= had.timeout && limits.memory <= had.memory);
}

/** Whether times were well past when a file was looked at. */
export function isSettled(stamp: FileStamp, seenAt: number): boolean {
  const [, modified = '0', changed = '0'] = stamp.split(' ');
  const limit = BigInt(seenAt) * 1_000_000n - SETTLED;
  return BigInt(modified) < limit && BigInt(changed) < limit;
}
