// Packages of the peers: they are installed in a folder of their own, `bench/peers`, and never with gongkai.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const peersFolder = fileURLToPath(new URL('../peers/', import.meta.url));
const requirePeer = createRequire(join(peersFolder, 'package.json'));

/** `mammoth` → `1.13.0`, whether it is ours or the peers'. @throws Error when it is not installed */
export function versionOf(name: string): string {
  // The peers' folder lies inside the project, so the search goes up to our own packages.
  for (const folder of requirePeer.resolve.paths(name) ?? []) {
    const text = readable(join(folder, name, 'package.json'));
    if (text !== undefined) return (JSON.parse(text) as { readonly version: string }).version;
  }
  throw new Error(`${name} is not installed: npm install --no-save --prefix bench/peers`);
}

/** A package of the peers; the caller states the part of its shape that it uses. */
export function peer<Shape>(name: string): Shape {
  return requirePeer(name) as Shape;
}

/** A file of the peers' folder. */
export function peerFile(...parts: readonly string[]): string {
  return join(peersFolder, ...parts);
}

function readable(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
