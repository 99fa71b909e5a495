// From a document to checked bindings: what every reader's document goes through in the same way.

import { align } from '../align/index.js';
import { locate } from '../locate/index.js';
import type { Binding } from '../model/binding.js';
import type { Document } from '../model/document.js';
import { type FormDefinition, factSheetOf } from '../model/form.js';
import { type Issue, issue } from '../model/issue.js';
import type { Check } from '../model/record.js';
import type { Result } from '../model/result.js';
import type { Layout } from '../model/section.js';
import { type Narrative, readNarrative } from '../narrative/index.js';
import { checkProse, validate } from '../validate/index.js';

/** One document read as a report. */
export interface Interpretation {
  readonly document: Document;
  readonly layout: Layout;
  readonly narrative: Narrative;
  /** Era of the report; `null` where no table of a known form was found. */
  readonly form: FormDefinition | null;
  readonly bindings: readonly Binding[];
  /** Ids of the tables found. */
  readonly found: readonly string[];
  readonly checks: readonly Check[];
  /** What the prose says against the tables and itself. */
  readonly proseChecks: readonly Check[];
}

/** Locates, aligns and checks one document. */
export function interpret(
  read: Result<Document>,
  { forms }: { readonly forms: readonly FormDefinition[] },
): Result<Interpretation> {
  const document = read.value;
  const located = locate(document, { forms });
  const layout = located.value;
  const narrative = readNarrative(document, layout, { forms });
  const { year } = narrative.value;
  const aligned = align(layout, { forms, year });
  const { form, bindings, found } = aligned.value;
  const checked = form ? validate(bindings, { forms, form, year }) : { value: [], issues: [] };
  const prose = checkProse(narrative.value.facts, bindings, { sheet: factSheetOf(forms), forms });
  const missing =
    found.length === 0 ? [issue('validate/not-a-report', 'No table of a known form could be read.')] : [];
  const issues: Issue[] = [
    ...read.issues,
    ...located.issues,
    ...narrative.issues,
    ...aligned.issues,
    ...checked.issues,
    ...prose.issues,
    ...missing,
  ];
  return {
    value: {
      document,
      layout,
      narrative: narrative.value,
      form,
      bindings,
      found,
      checks: checked.value,
      proseChecks: prose.value,
    },
    issues,
  };
}
