// From the lines of corrections.jsonl to what stands now. Pure: the same lines give the same layer.

import type { Decision } from './decision.js';

/** What people decided about one report. */
export interface RecordDecisions {
  /** The decision on the report as a whole that stands. */
  readonly report: Decision | null;
  /** The decision on each field that stands, by `fieldKey`. */
  readonly fields: ReadonlyMap<string, Decision>;
  /** Every line, those taken back and the undoing ones included, in the order of the file. */
  readonly history: readonly Decision[];
}

/** What stands for all reports, by record id. */
export type CorrectionLayer = ReadonlyMap<string, RecordDecisions>;

/** Key of a field: its path may stand in tables of two forms. */
export function fieldKey(form: string, field: string): string {
  return `${form} ${field}`;
}

/**
 * Folds the log: of the decisions on one field or report the last one stands that has not been taken back. A decision
 * may be taken back by a line before it, since logs of two machines may be put together in any order.
 */
export function foldDecisions(log: readonly Decision[]): CorrectionLayer {
  const undone = new Set(log.flatMap(({ undoes }) => undoes ?? []));
  const layer = new Map<string, Growing>();
  for (const decision of log) {
    const own = layer.get(decision.record_id) ?? emptyDecisions();
    layer.set(decision.record_id, own);
    own.history.push(decision);
    if (decision.action === 'undo' || undone.has(decision.id)) continue;
    if (decision.field === null || decision.form === null) own.report = decision;
    else own.fields.set(fieldKey(decision.form, decision.field), decision);
  }
  return layer;
}

interface Growing {
  report: Decision | null;
  readonly fields: Map<string, Decision>;
  readonly history: Decision[];
}

function emptyDecisions(): Growing {
  return { report: null, fields: new Map(), history: [] };
}
