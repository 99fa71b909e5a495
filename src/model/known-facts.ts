// What is known of a document before it is read: stated by a manifest or by a crawl, kept beside what is read.

import { z } from 'zod';

export const knownFactsSchema = z.object({
  agency: z.string().optional(),
  year: z.number().int().optional(),
  division: z.string().optional().describe('name or code'),
  published_on: z.string().optional(),
  fetched_at: z.string().optional().describe('when a crawler fetched it'),
  other: z.record(z.string(), z.string()).optional().describe('further columns of the manifest'),
});

/** Facts beside the address. */
export type KnownFacts = z.infer<typeof knownFactsSchema>;

/** All that may be known of a document. */
export interface Known extends KnownFacts {
  readonly url?: string | undefined;
}
