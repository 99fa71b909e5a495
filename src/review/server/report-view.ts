// One report as the page shows it, put together from its record, its confidence report and what people decided. Pure.

import { fieldKey, type RecordDecisions, type ReportReview } from '../../corrections/index.js';
import type { FormDefinition } from '../../model/form.js';
import type { ConfidenceReport, ReportRecord } from '../../model/record.js';
import type { QueueRow } from '../api.js';
import { fieldNames, type NameField } from '../field-names.js';
import { formLayout } from '../form-layout.js';
import { narrativeFacts } from '../narrative-facts.js';
import type { FieldView, ReportView, SourceState } from '../report-api.js';
import { reviewedChecks } from './reviewed-checks.js';

/** What a view is made of. */
export interface ViewParts {
  readonly record: ReportRecord;
  readonly confidence: ConfidenceReport;
  readonly decisions: RecordDecisions | undefined;
  readonly review: ReportReview;
  readonly row: QueueRow;
  readonly source: SourceState;
  readonly forms: readonly FormDefinition[];
}

/** The report as the page shows it. */
export function reportView(parts: ViewParts): ReportView {
  const { record, confidence, decisions, row, source, forms } = parts;
  const { fields: read, facts, issues, checks, ...rest } = confidence;
  const nameOf = fieldNames(forms);
  const fields = toFieldViews(parts, nameOf);
  const used = new Set(read.map(({ form }) => form));
  const own = forms.filter(({ id }) => used.has(id) || id === record.form);
  return {
    record,
    confidence: rest,
    row,
    fields,
    checks: reviewedChecks(checks, fields, own),
    facts: narrativeFacts(facts, forms),
    issues: issues.map((issue) => ({ ...issue, published: issue.code === 'validate/published-error' })),
    layouts: own.map((form) =>
      formLayout(form, {
        fields: new Set(read.filter((field) => field.form === form.id).map(({ field }) => field)),
      }),
    ),
    source,
    settlement: decisions?.report ? { decision: decisions.report, stands: true } : null,
    history: [...(decisions?.history ?? [])],
  };
}

function toFieldViews({ confidence, review }: ViewParts, nameOf: NameField): FieldView[] {
  const asked = new Set(review.asked);
  const open = new Set(review.open);
  return confidence.fields.map((field) => {
    const key = fieldKey(field.form, field.field);
    return {
      ...field,
      name: nameOf(field),
      asked: asked.has(key),
      open: open.has(key),
      settlement: review.decisions.get(key) ?? null,
    };
  });
}
