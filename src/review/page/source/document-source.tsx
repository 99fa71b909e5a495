// DOCX and text as the reader saw them: headings, paragraphs, tables.

import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Place } from '../../../model/place.js';
import type { BlockView, DocumentView, FieldView } from '../../report-api.js';
import { useWords } from '../../view/words.js';
import { client } from '../client.js';
import { useLoaded } from '../loaded.js';
import type { ReportState } from '../report/report-state.js';
import { Trouble } from '../trouble.js';
import { fieldsByPlace, isInside, placeKey, placeOf } from './place-keys.js';

export function DocumentSource({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const { id } = state.report.record;
  const [loaded, retry] = useLoaded(id, () => client.sourceDocument(id));
  if (loaded.state === 'failed') return <Trouble error={loaded.error} onRetry={retry} />;
  if (loaded.value === undefined) return <p class="loading">{words.text('load.waiting')}</p>;
  return <Blocks document={loaded.value} state={state} />;
}

interface BlocksProps {
  readonly document: DocumentView;
  readonly state: ReportState;
}

function Blocks({ document: source, state }: BlocksProps): VNode {
  const words = useWords();
  const sheet = useRef<HTMLDivElement>(null);
  const { report, chosen } = state;
  const place = placeOf(report, chosen);
  const at = useMemo(() => pieceOf(source.blocks, place), [source, place]);
  const places = useMemo(() => fieldsByPlace(report.fields), [report]);
  const isLines = source.format === 'text';
  const byLine = useMemo(() => (isLines ? fieldsByLine(report.fields) : new Map()), [isLines, report]);
  useEffect(() => {
    sheet.current?.querySelector('.mark-chosen')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [at, chosen]);
  const chooseBy = ({ target }: Event): void => {
    const field =
      target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset.at : undefined;
    if (field !== undefined) state.choose(field);
  };
  const mark = { at, place, places, byLine };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same places are reached over the form by keys
    // biome-ignore lint/a11y/noStaticElementInteractions: one listener for all places
    <div ref={sheet} class={`sheet ${isLines ? 'lines' : ''}`} lang="zh-CN" tabIndex={0} onClick={chooseBy}>
      {source.blocks.map((block) => (
        <Block key={placeKey(block.place)} block={block} mark={mark} />
      ))}
      {source.setAside.length > 0 && (
        <details class="set-aside">
          <summary>
            {words.text('source.setAside')} ({source.setAside.length})
          </summary>
          {source.setAside.map((piece) => (
            <p key={`${piece.reason}${placeKey(piece.place)}`}>
              {piece.text} <code>{piece.reason}</code>
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

interface Marking {
  /** Key of the block or cell that holds what is chosen. */
  readonly at: string | undefined;
  readonly place: Place | null;
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly byLine: ReadonlyMap<number, readonly FieldView[]>;
}

function Block({ block, mark }: { readonly block: BlockView; readonly mark: Marking }): VNode {
  if (block.type === 'table') {
    return (
      <table class="read-table">
        <tbody>
          {rowsOf(block).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => {
                const key = placeKey(cell.place);
                return (
                  <td
                    key={key}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.colSpan}
                    class={key === mark.at ? 'mark-chosen' : ''}
                    data-at={mark.places.get(key)?.[0]}
                  >
                    {cell.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  const text = block.place.kind === 'text' ? <Line block={block} mark={mark} /> : block.text;
  const isMarked = placeKey(block.place) === mark.at && block.place.kind !== 'text';
  const name = isMarked ? 'mark-chosen' : '';
  if (block.type === 'heading') return <p class={`heading level-${block.level} ${name}`}>{text}</p>;
  return (
    <p class={name}>
      {block.numbering}
      {text}
    </p>
  );
}

type TableBlock = Extract<BlockView, { type: 'table' }>;

function rowsOf({ rowCount, cells }: TableBlock): TableBlock['cells'][] {
  const rows: TableBlock['cells'][] = Array.from({ length: rowCount }, () => []);
  for (const cell of cells) rows[cell.row]?.push(cell);
  return rows;
}

/** A line of a text with the values in it, each where it stands. */
function Line({ block, mark }: { readonly block: BlockView; readonly mark: Marking }): VNode {
  const { place } = block;
  const text = block.type === 'table' ? '' : block.text;
  if (place.kind !== 'text') return <>{text}</>;
  const pieces: (VNode | string)[] = [];
  let end = 0;
  const add = (start: number, stop: number, field: string, isChosen: boolean): void => {
    if (start < end || stop > text.length) return;
    pieces.push(text.slice(end, start));
    const empty = stop === start ? ' empty' : '';
    pieces.push(
      <span key={field} data-at={field} class={`${isChosen ? 'mark-chosen' : 'value-at'}${empty}`}>
        {text.slice(start, stop)}
      </span>,
    );
    end = stop;
  };
  for (const { field, place: own } of mark.byLine.get(place.line) ?? []) {
    if (own?.kind !== 'text') continue;
    const isChosen =
      own.start === startOf(mark.place) && mark.place !== null && placeKey(own) === placeKey(mark.place);
    add(own.start - place.start, own.end - place.start, field, isChosen);
  }
  pieces.push(text.slice(end));
  // A fact's sentence may run over the line: then the line is marked.
  const isSentence = mark.place?.kind === 'text' && mark.place.line === place.line;
  const hasMark = (mark.byLine.get(place.line) ?? []).some(
    ({ place: own }) => own !== null && mark.place !== null && placeKey(own) === placeKey(mark.place),
  );
  return <span class={isSentence && !hasMark ? 'mark-chosen' : ''}>{pieces}</span>;
}

function startOf(place: Place | null): number | undefined {
  return place !== null && 'start' in place ? place.start : undefined;
}

function fieldsByLine(fields: readonly FieldView[]): ReadonlyMap<number, readonly FieldView[]> {
  const lines = new Map<number, FieldView[]>();
  for (const field of fields) {
    if (field.place?.kind !== 'text') continue;
    lines.set(field.place.line, [...(lines.get(field.place.line) ?? []), field]);
  }
  for (const line of lines.values()) line.sort((a, b) => (startOf(a.place) ?? 0) - (startOf(b.place) ?? 0));
  return lines;
}

/** Key of the smallest block or cell that holds a place. */
function pieceOf(blocks: readonly BlockView[], place: Place | null): string | undefined {
  if (place === null) return undefined;
  let found: string | undefined;
  for (const block of blocks) {
    const pieces = block.type === 'table' ? block.cells : [block];
    const exact = pieces.find((piece) => placeKey(piece.place) === placeKey(place));
    if (exact !== undefined) return placeKey(exact.place);
    const holding = pieces.find((piece) => isInside(place, piece.place));
    if (holding !== undefined) found = placeKey(holding.place);
  }
  return found;
}
