// What the narrative of one report is drawn from.

import type { Contact, FormId, ReportTables } from '../../maker/description.js';
import type { Split } from '../draft.js';

/** The agency as the prose names it; what is not given is derived from the name. */
export interface ProseAgency {
  /** Full name: `岚泽县民政局`. */
  readonly name: string;
  /** How it speaks of itself: `我局`, `全县`. */
  readonly we?: string;
  /** Division: `岚泽县`. */
  readonly place?: string;
}

/** One report without its prose. */
export interface ProseInput {
  readonly agency: ProseAgency;
  readonly year: number;
  readonly form: FormId;
  readonly contact: Contact;
  readonly tables: ReportTables;
  /** `YYYY-MM-DD` */
  readonly signedOn: string;
  /** Held-out wordings stand in `test` only. */
  readonly split: Split;
}
