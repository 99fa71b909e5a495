// What is to be known of a report at a glance: verdict and how sure the reading is.

import type { ComponentChildren, VNode } from 'preact';
import type { ConfidenceReport } from '../../model/record.js';
import { percent } from './grade.js';
import { VerdictBadge } from './verdict-badge.js';
import { useWords } from './words.js';

export interface ReportFiguresProps {
  readonly confidence: Pick<ConfidenceReport, 'verdict' | 'score' | 'expected_errors'>;
  /** Class of the list. */
  readonly className: string;
  /** Further figures, each a `div` with `dt` and `dd`. */
  readonly children?: ComponentChildren;
}

/** The figures as a list of terms. */
export function ReportFigures({ confidence, className, children }: ReportFiguresProps): VNode {
  const words = useWords();
  return (
    <dl class={className}>
      <div>
        <dt>{words.text('queue.column.verdict')}</dt>
        <dd>
          <VerdictBadge verdict={confidence.verdict} />
        </dd>
      </div>
      <div>
        <dt>{words.text('report.score')}</dt>
        <dd>{percent(confidence.score)}</dd>
      </div>
      <div>
        <dt>{words.text('report.expected')}</dt>
        <dd>{confidence.expected_errors.toFixed(2)}</dd>
      </div>
      {children}
    </dl>
  );
}
