// What the program has to say of a report.

import type { VNode } from 'preact';
import { issueTitle } from '../../model/issue-titles.js';
import type { ReportRecord } from '../../model/record.js';
import type { IssueView } from '../report-api.js';
import { useWords } from './words.js';

export type ShownIssue = Pick<IssueView, 'code' | 'severity' | 'message' | 'fields'>;

const signs = { error: '✕', warning: '!', info: 'i' } as const;

export interface IssueListProps {
  readonly issues: readonly ShownIssue[];
  readonly isInteractive?: boolean;
}

/** Lists issues, each with its title, message and code; where cells can be chosen, its first field is a click away. */
export function IssueList({ issues, isInteractive = false }: IssueListProps): VNode {
  const words = useWords();
  return (
    <ul class="issues">
      {issues.map((issue, at) => (
        <li key={at} class={`issue i-${issue.severity}`}>
          <span class="outcome" aria-hidden="true">
            {signs[issue.severity]}
          </span>
          <span>
            <strong>{words.pick(issueTitle(issue.code))}</strong>{' '}
            <span lang="en">
              {issue.message} <code>{issue.code}</code>
            </span>
          </span>
          {isInteractive && issue.fields?.[0] !== undefined && (
            <button type="button" class="quiet" data-field={issue.fields[0]} aria-label={issue.fields[0]}>
              →
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Name of the agency, or what stands for it. */
export function agencyName({ agency, title, source }: ReportRecord): string {
  return agency.name ?? agency.name_printed ?? title ?? source.path;
}
