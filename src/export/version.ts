// The version of the program as its results state it, from the one place that holds it: package.json.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's folder is two levels up from the sources and three from the build. */
const places = ['../../package.json', '../../../package.json'];

function readVersion(): string {
  for (const place of places) {
    const file = fileURLToPath(new URL(place, import.meta.url));
    if (!existsSync(file)) continue;
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isOwnManifest(manifest)) return manifest.version;
  }
  throw new Error('package.json of gongkai not found');
}

function isOwnManifest(value: unknown): value is { name: string; version: string } {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'name' in value && value.name === 'gongkai' && 'version' in value && typeof value.version === 'string'
  );
}

/** Version of gongkai, e.g. `0.1.0`. */
export const version = readVersion();
