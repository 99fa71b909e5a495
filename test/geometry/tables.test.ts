import { describe, expect, it } from 'vitest';
import type { Edge, Segment } from '../../src/geometry/edge.js';
import { edgesToGrid } from '../../src/geometry/edges-to-grid.js';
import { edgesToGroups } from '../../src/geometry/edges-to-groups.js';
import { joinEdges } from '../../src/geometry/join-edges.js';
import { segmentsToEdges } from '../../src/geometry/segments-to-edges.js';
import { snapEdges } from '../../src/geometry/snap-edges.js';

const h = (position: number, from: number, to: number): Edge => ({ axis: 'h', position, from, to });
const v = (position: number, from: number, to: number): Edge => ({ axis: 'v', position, from, to });

/** Cells of the only table as `row,column rowSpan×colSpan`. */
function cellsOf(edges: readonly Edge[], maxSlots = 1000): string[] | 'too-wide' | undefined {
  const grid = edgesToGrid(edges, maxSlots);
  if (grid === undefined || grid === 'too-wide') return grid;
  return grid.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.colSpan}`);
}

describe('segmentsToEdges', () => {
  it('takes lines along an axis, whichever way they are drawn, and leaves slanted ones', () => {
    const segments: Segment[] = [
      { x0: 90, y0: 20, x1: 10, y1: 20.4 },
      { x0: 10, y0: 20, x1: 10, y1: 80 },
      { x0: 10, y0: 20, x1: 90, y1: 80 },
      { x0: 10, y0: 20, x1: 10, y1: 20 },
    ];
    expect(segmentsToEdges(segments)).toEqual([h(20.2, 10, 90), v(10, 20, 80)]);
  });
});

describe('snapEdges', () => {
  it('gives a line that is drawn twice one position, weighted by length', () => {
    const [a, b] = snapEdges([h(100, 0, 300), h(102, 0, 100)]);
    expect(a?.position).toBe(100.5);
    expect(b?.position).toBe(100.5);
  });

  it('does not let a ladder of small steps melt into one line', () => {
    const positions = new Set(
      snapEdges([0, 3, 6, 9, 12].map((y) => h(y, 0, 10))).map((edge) => edge.position),
    );
    expect(positions.size).toBe(3);
  });

  it('keeps rows apart that can hold text', () => {
    const [a, b] = snapEdges([h(100, 0, 300), h(108, 0, 300)]);
    expect([a?.position, b?.position]).toEqual([100, 108]);
  });
});

describe('joinEdges', () => {
  it('joins pieces across dash gaps and corner squares', () => {
    expect(joinEdges([h(5, 50, 100), h(5, 0, 48), h(5, 101, 120)])).toEqual([h(5, 0, 120)]);
  });

  it('keeps lines apart that have a cell between them, and drops dots', () => {
    expect(joinEdges([h(5, 0, 40), h(5, 60, 100), h(9, 0, 2)])).toEqual([h(5, 0, 40), h(5, 60, 100)]);
  });
});

describe('edgesToGroups', () => {
  it('tells two tables apart and keeps loose lines out of them', () => {
    const square = (x: number) => [h(0, x, x + 50), h(50, x, x + 50), v(x, 0, 50), v(x + 50, 0, 50)];
    const groups = edgesToGroups([...square(0), ...square(100), h(200, 0, 300)]);
    expect(groups?.map((group) => group.length).sort()).toEqual([1, 4, 4]);
  });

  it('gives up on a page with more crossings than tables can have', () => {
    const edges = Array.from({ length: 1500 }, (_, index) => [h(index, 0, 1500), v(index, 0, 1500)]).flat();
    expect(edgesToGroups(edges)).toBeUndefined();
  });
});

describe('edgesToGrid', () => {
  const outline = [h(0, 0, 90), h(60, 0, 90), v(0, 0, 60), v(90, 0, 60)];

  it('reads a plain grid', () => {
    expect(cellsOf([...outline, h(30, 0, 90), v(45, 0, 60)])).toEqual([
      '0,0 1×1',
      '0,1 1×1',
      '1,0 1×1',
      '1,1 1×1',
    ]);
  });

  it('reads cells merged over columns and over rows', () => {
    const edges = [...outline, h(30, 30, 90), v(30, 0, 60), v(60, 30, 60)];
    expect(cellsOf(edges)).toEqual(['0,0 2×1', '0,1 1×2', '1,1 1×1', '1,2 1×1']);
  });

  it('closes an end where three lines stop together, as at a page break', () => {
    const edges = [h(0, 0, 90), h(30, 0, 90), v(0, 0, 60), v(45, 0, 60), v(90, 0, 60)];
    expect(cellsOf(edges)).toEqual(['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1']);
  });

  it('reads open sides of a table the same way', () => {
    const edges = [h(0, 0, 90), h(30, 0, 90), h(60, 0, 90), v(30, 0, 60), v(60, 0, 60)];
    expect(cellsOf(edges)).toHaveLength(6);
  });

  it('takes no notice of a stub or an underline inside a cell', () => {
    expect(cellsOf([...outline, h(30, 0, 90), v(45, 0, 60), h(20, 45, 60)])).toHaveLength(4);
  });

  it('cuts a region that is no rectangle into rectangles and says so', () => {
    const grid = edgesToGrid([...outline, h(30, 45, 90), v(45, 30, 60)], 100);
    expect(grid).toMatchObject({ repaired: true });
    const slots =
      grid !== undefined && grid !== 'too-wide' ? grid.cells.map((c) => c.rowSpan * c.colSpan) : [];
    expect(slots.reduce((sum, size) => sum + size, 0)).toBe(4);
  });

  it('is nothing without an inside, and too wide over the bound', () => {
    expect(cellsOf([h(0, 0, 90), v(0, 0, 60)])).toBeUndefined();
    expect(cellsOf([...outline, h(30, 0, 90), v(45, 0, 60)], 3)).toBe('too-wide');
  });

  it('covers every slot exactly once, whatever lines are drawn', () => {
    const edges = [...outline, h(20, 0, 40), h(40, 20, 90), v(20, 0, 50), v(40, 10, 60), v(60, 20, 60)];
    const grid = edgesToGrid(edges, 100);
    if (grid === undefined || grid === 'too-wide') throw new Error('no grid');
    const seen = new Set<string>();
    for (const cell of grid.cells) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
          expect(seen.has(`${row},${column}`)).toBe(false);
          seen.add(`${row},${column}`);
        }
      }
    }
    expect(seen.size).toBe((grid.xs.length - 1) * (grid.ys.length - 1));
  });
});
