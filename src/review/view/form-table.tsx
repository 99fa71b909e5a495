// One table of the official form, drawn as the form looks: merged header cells, groups along the rows, title rows.

import type { VNode } from 'preact';
import type { LayoutCell, LayoutTable } from '../report-api.js';
import { useWords } from './words.js';

/** What a value cell shows. */
export interface DrawnCell {
  /** As printed, or as a person corrected it. */
  readonly text: string;
  readonly className: string;
  /** In the corner: the sign of the grade, of an error of the publisher, of a decision. */
  readonly sign: string;
  /** For those who hear the page: status, confidence and what a person should know. */
  readonly spoken?: string;
  readonly title?: string;
}

export interface FormTableProps {
  readonly table: LayoutTable;
  /** The cell of a field; undefined where the report says nothing of it. */
  readonly cellOf: (field: string) => DrawnCell | undefined;
  /** The one cell that the tab key reaches, where cells can be chosen; without it the table is for reading only. */
  readonly chosen?: string | null;
  /** Cell that the tab key reaches while none of the table is chosen. */
  readonly first?: string | undefined;
}

/** Draws a table. Cells carry their field as `data-field`, for one listener over all of them. */
export function FormTable({ table, cellOf, chosen, first }: FormTableProps): VNode {
  const words = useWords();
  const isGrid = chosen !== undefined;
  const draw = (cell: LayoutCell, at: number): VNode => {
    if (cell.kind !== 'value') return <HeaderCell key={at} cell={cell} />;
    const { field = '' } = cell;
    const drawn = cellOf(field);
    return (
      <td
        key={at}
        {...spans(cell)}
        class={`value ${drawn?.className ?? ''}`}
        title={drawn?.title}
        {...(isGrid
          ? {
              'data-field': field,
              role: 'gridcell',
              tabIndex: field === (chosen ?? first) ? 0 : -1,
              'aria-selected': field === chosen,
            }
          : {})}
      >
        {drawn?.text}
        {drawn !== undefined && drawn.sign !== '' && (
          <i class="sign" aria-hidden="true">
            {drawn.sign}
          </i>
        )}
        {drawn?.spoken !== undefined && <span class="spoken">{drawn.spoken}</span>}
      </td>
    );
  };
  return (
    <table class={`form form-${table.id.split('.')[0]}`} {...(isGrid ? { role: 'grid' } : {})}>
      <caption>{words.pick(table.caption)}</caption>
      {table.parts.map((part) => (
        <tbody key={part.table}>
          {[...part.head, ...part.body].map((row, at) => (
            <tr key={at}>{row.map(draw)}</tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function spans({ rowSpan, colSpan }: LayoutCell): { rowSpan?: number; colSpan?: number } {
  return { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) };
}

function HeaderCell({ cell }: { readonly cell: LayoutCell }): VNode {
  const { kind, text, gloss } = cell;
  const title = gloss === undefined ? {} : { title: gloss };
  if (kind === 'empty' || (kind === 'corner' && text === '')) return <td {...spans(cell)} class="empty" />;
  const scope = {
    title: 'colgroup',
    corner: undefined,
    header: cell.colSpan > 1 ? 'colgroup' : 'col',
    group: 'rowgroup',
    label: 'row',
  }[kind as 'title'] as 'col' | undefined;
  const vertical = cell.vertical === true ? ' vertical' : '';
  return (
    <th {...spans(cell)} {...title} class={`${kind}${vertical}`} {...(scope === undefined ? {} : { scope })}>
      {cell.vertical === true ? <span>{text}</span> : text}
    </th>
  );
}
