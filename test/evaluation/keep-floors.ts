// Floors on disk: reading, comparing, raising, lowering, and what to say about it.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  belowFloors,
  type Floors,
  floorsSchema,
  isSameCorpus,
  lowerFloors,
  type Measured,
  newFloors,
  raiseFloors,
  type Shortfall,
} from './floors.js';

/** What to do with floors. */
export interface FloorWishes {
  readonly path: string;
  readonly raise: boolean;
  /** Reason for which floors may fall. */
  readonly allowRegression?: string | undefined;
}

/** Lines to print, and whether the run stands. */
export interface FloorResult {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/** Compares a run with the floors of a file, and changes the file if told to. */
export function keepFloors(measured: Measured, { path, raise, allowRegression }: FloorWishes): FloorResult {
  const before = readFloors(path);
  if (before === undefined) {
    if (!raise) return { ok: false, lines: [`${path} is not there; --raise-floors makes it`] };
    writeFloors(path, newFloors(measured));
    return { ok: true, lines: [`Floors set in ${path}`] };
  }
  const lowered = allowRegression === undefined ? before : lowerFloors(before, measured, allowRegression);
  const shortfalls = belowFloors(lowered, measured.metrics);
  const anotherCorpus = !isSameCorpus(lowered, measured);
  // A file that names this corpus has reached its floors on it.
  const mayRaise = raise && !(anotherCorpus && shortfalls.length > 0);
  const after = mayRaise ? raiseFloors(lowered, measured) : lowered;
  const changed = JSON.stringify(after) !== JSON.stringify(before);
  if (changed) writeFloors(path, after);
  const lines = [
    ...shortfalls.map(shortfallLine),
    ...(anotherCorpus && !mayRaise ? [otherCorpusLine(lowered, measured)] : []),
    ...(changed ? [`Floors changed in ${path}`] : []),
  ];
  const ok = shortfalls.length === 0 && (!anotherCorpus || mayRaise);
  return { ok, lines: ok && lines.length === 0 ? ['All floors reached'] : lines };
}

function shortfallLine({ scope, metric, floor, value }: Shortfall): string {
  return `Below its floor: ${scope} ${metric} is ${value?.toFixed(6) ?? 'not measured'}, floor ${floor}`;
}

function otherCorpusLine(floors: Floors, { corpus, split }: Measured): string {
  const name = (of: Pick<Floors, 'corpus' | 'split'>): string =>
    `seed ${of.corpus.seed}, ${of.corpus.count} documents, ${of.split}, ${of.corpus.fingerprint.slice(0, 16)}`;
  return (
    `The floors are of another corpus (${name(floors)}) than this (${name({ corpus, split })}): ` +
    'set them again with --raise-floors, and --allow-regression where they fall'
  );
}

function readFloors(path: string): Floors | undefined {
  return existsSync(path) ? floorsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

function writeFloors(path: string, floors: Floors): void {
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
}
