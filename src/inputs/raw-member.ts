import type { MemberFacts } from './input-item.js';

/** A file inside a container, before it is read. Valid until the next one is asked for. */
export interface RawMember {
  /** Inside the container, `/` as separator; not yet known to be safe. */
  readonly name: string;
  readonly facts: MemberFacts;
  /** Taken although its name does not say that it is a report: its media type does. */
  readonly isTyped?: boolean;
  /** @throws UnreadableSourceError when it is damaged, locked or larger than `limit`. */
  readonly read: (limit: number) => Promise<Buffer>;
}
