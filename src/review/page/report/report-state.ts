// One report under review: what is chosen, what follows from it, and settling.

import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Reviewed } from '../../../corrections/decision.js';
import type { CheckView, DecisionRequest, FieldView, ReportView, Settled } from '../../report-api.js';
import { standingDecision } from '../../view/drawn-field.js';
import { useWords } from '../../view/words.js';
import { client, RefusedError } from '../client.js';
import { datasetChanged } from '../dataset-bar.js';

/** What can be decided of a field. */
export type FieldAction = 'confirm' | 'correct' | 'published_error';

export interface ReportState {
  readonly report: ReportView;
  readonly byField: ReadonlyMap<string, FieldView>;
  /** Fields of equations that the publisher printed wrong. */
  readonly published: ReadonlySet<string>;
  readonly chosen: string | null;
  /** The field that is chosen; undefined for a fact without a field, too. */
  readonly field: FieldView | undefined;
  /** Equations that the chosen field is in. */
  readonly checks: readonly CheckView[];
  /** Fields of the failed equations among them, and of an equation that is pointed at. */
  readonly lit: ReadonlySet<string>;
  readonly open: readonly string[];
  readonly isCorrecting: boolean;
  /** What was done last, for those who hear the page. */
  readonly message: string;
  readonly choose: (field: string | null) => void;
  readonly chooseOpen: (step: 1 | -1) => void;
  readonly pointAt: (check: CheckView | undefined) => void;
  readonly correct: (isCorrecting: boolean) => void;
  readonly settle: (
    action: FieldAction,
    given?: { readonly reviewed?: Reviewed; readonly note?: string },
  ) => void;
  readonly settleReport: (action: 'confirm' | 'reject') => void;
  readonly undo: () => void;
}

/** Fields that an issue calls the publisher's error. */
function publishedFields({ issues }: ReportView): ReadonlySet<string> {
  return new Set(issues.filter(({ published }) => published).flatMap(({ fields = [] }) => fields));
}

export function useReportState(loaded: ReportView): ReportState {
  const words = useWords();
  const [report, setReport] = useState(loaded);
  const [chosen, setChosen] = useState<string | null>(
    () => loaded.fields.find(({ open }) => open)?.field ?? null,
  );
  const [pointed, setPointed] = useState<CheckView>();
  const [isCorrecting, setCorrecting] = useState(false);
  const [message, setMessage] = useState('');
  useEffect(() => setReport(loaded), [loaded]);

  const byField = useMemo(() => new Map(report.fields.map((field) => [field.field, field])), [report]);
  const published = useMemo(() => publishedFields(report), [report]);
  const open = useMemo(() => report.fields.filter((field) => field.open).map(({ field }) => field), [report]);
  const checks = useMemo(
    () => (chosen === null ? [] : report.checks.filter(({ fields }) => fields.includes(chosen))),
    [report, chosen],
  );
  const lit = useMemo(() => {
    const failed = checks.filter(({ outcome }) => outcome === 'fail');
    return new Set([...failed, ...(pointed === undefined ? [] : [pointed])].flatMap(({ fields }) => fields));
  }, [checks, pointed]);
  const field = chosen === null ? undefined : byField.get(chosen);

  const choose = useCallback((next: string | null) => {
    setChosen(next);
    setCorrecting(false);
  }, []);
  const chooseOpen = (step: 1 | -1): void => {
    const next = neighbour(
      open,
      report.fields.map((one) => one.field),
      chosen,
      step,
    );
    if (next !== undefined) choose(next);
  };
  const take = (settled: Settled, said: string): void => {
    setReport(settled.report);
    datasetChanged(settled.dataset);
    setCorrecting(false);
    setMessage(said);
  };
  const refused = (error: unknown): void => {
    const said = error instanceof RefusedError ? error.said : undefined;
    const text = said === undefined ? String(error) : words.pickLabel(said.message);
    setMessage(words.label('settle.failed', { message: text }));
  };
  const send = (decision: DecisionRequest, said: string, after?: () => void): void => {
    client
      .settle({ record_id: report.record.id, decisions: [decision] })
      .then((settled) => {
        take(settled, said);
        after?.();
      })
      .catch(refused);
  };

  return {
    report,
    byField,
    published,
    chosen,
    field,
    checks,
    lit,
    open,
    isCorrecting,
    message,
    choose,
    chooseOpen,
    pointAt: setPointed,
    correct: (next) => setCorrecting(next && field !== undefined),
    settle: (action, { reviewed, note } = {}) => {
      if (field === undefined) return;
      const { raw, value, status } = field;
      const said = `${words.pickLabel(field.name)}: ${words.label(`settle.done.${action}`, { value: reviewed?.value ?? words.label(`status.${reviewed?.status ?? 'blank'}`) })}`;
      const wasOpen = field.open;
      send(
        {
          action,
          field: field.field,
          form: field.form,
          seen: { raw, value, status },
          ...(reviewed === undefined ? {} : { new: reviewed }),
          ...(note === undefined || note === '' ? {} : { note }),
        },
        said,
        () => wasOpen && chooseOpen(1),
      );
    },
    settleReport: (action) =>
      send({ action, field: null, form: null, seen: null }, words.label(`settle.done.${action}`)),
    undo: () => {
      const decision = lastDecision(report, field);
      if (decision === undefined) {
        setMessage(words.label('settle.nothingToUndo'));
        return;
      }
      client
        .undo({ record_id: report.record.id, decisions: [decision.id] })
        .then((settled) => {
          take(settled, words.label('settle.done.undo'));
          if (decision.field !== null) choose(decision.field);
        })
        .catch(refused);
    },
  };
}

/** The next (or previous) of `open` after the chosen one in the order of all fields, round the end. */
function neighbour(
  open: readonly string[],
  order: readonly string[],
  chosen: string | null,
  step: 1 | -1,
): string | undefined {
  const at = chosen === null ? -1 : order.indexOf(chosen);
  const others = open.filter((field) => field !== chosen);
  if (step === 1) return others.find((field) => order.indexOf(field) > at) ?? others[0];
  return others.findLast((field) => order.indexOf(field) < at) ?? others.at(-1);
}

/** What undo takes back: the decision on the chosen field, else the last one that stands. */
function lastDecision(
  report: ReportView,
  field: FieldView | undefined,
): { id: string; field: string | null } | undefined {
  const own = field === undefined ? undefined : standingDecision(field);
  if (own !== undefined) return own;
  const undone = new Set(report.history.flatMap(({ undoes }) => undoes ?? []));
  return report.history.findLast(({ id, action }) => action !== 'undo' && !undone.has(id));
}
