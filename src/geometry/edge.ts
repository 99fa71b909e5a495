// Ruling lines as the table finder sees them: straight, along one axis, without thickness.

/** A horizontal (`h`) or vertical (`v`) line: at `position` across its axis, from `from` to `to` along it, in points. */
export interface Edge {
  readonly axis: 'h' | 'v';
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

/** A straight piece of a drawn path, any direction, in points. */
export interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
