// Steps from cell to cell, by what is seen: merged cells and tables of different widths have no common rows.

export type StepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** The cell that lies in the direction of a key; the first one while none is chosen. */
export function nextCell(chosen: string | null, key: StepKey): string | undefined {
  const cells = [...document.querySelectorAll<HTMLElement>('.form-pane td[data-field]')];
  const at = cells.findIndex(({ dataset }) => dataset.field === chosen);
  const own = cells[at];
  if (own === undefined) return cells[0]?.dataset.field;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return cells[at + (key === 'ArrowRight' ? 1 : -1)]?.dataset.field;
  }
  return nearest(own, cells, key === 'ArrowDown' ? 1 : -1)?.dataset.field;
}

function nearest(own: HTMLElement, cells: readonly HTMLElement[], sign: 1 | -1): HTMLElement | undefined {
  const from = own.getBoundingClientRect();
  const middle = (from.left + from.right) / 2;
  let best: { readonly cell: HTMLElement; readonly distance: number } | undefined;
  for (const cell of cells) {
    const box = cell.getBoundingClientRect();
    const down = sign * (box.top - from.top);
    if (down < 2) continue;
    // A row away counts more than any step to the side.
    const distance = down * 1000 + Math.abs((box.left + box.right) / 2 - middle);
    if (best === undefined || distance < best.distance) best = { cell, distance };
  }
  return best?.cell;
}
