// What Word documents hold besides plain text in plain cells. Each document draws a few of these.

import type { Random } from '../../../../maker/random.js';
import type { Dialect } from './dialect.js';

/** Feature → how often it is drawn, relative to the others. */
const weights = {
  'split-runs': 3,
  'proof-marks': 3,
  tabs: 1,
  'breaks-in-cells': 2,
  hyphens: 1,
  'smart-tags': 1,
  'content-controls': 2,
  'row-controls': 1,
  'tracked-changes': 2,
  'deleted-rows': 1,
  'hidden-text': 2,
  fields: 2,
  footnotes: 1,
  comments: 1,
  'running-lines': 3,
  contents: 1,
  'nested-table': 1,
  'text-box': 1,
  strict: 1,
  'page-cut': 2,
  'repeated-header': 2,
  'full-width-digits': 1,
  symbols: 1,
  ruby: 1,
  'spread-labels': 2,
  slivers: 3,
  'legacy-merge': 1,
  floating: 1,
  landscape: 2,
  'stacked-text': 1,
} satisfies Record<string, number>;

/** Name of a feature. */
export type Feature = keyof typeof weights;

/** Every feature. */
// Object.keys widens to string; the object is closed by `satisfies`.
export const allFeatures = Object.keys(weights) as readonly Feature[];

const FEWEST = 3;
const MOST = 7;

/** Pairs that no one document can have. */
const apart: readonly (readonly [Feature, Feature])[] = [
  // VML and merges by `w:hMerge` are transitional only (ISO/IEC 29500-1, against part 4).
  ['strict', 'text-box'],
  ['strict', 'legacy-merge'],
  // A cell that begins in a sliver cannot be told from its neighbour once spans are cells of their own.
  ['slivers', 'legacy-merge'],
];

/** Features that WPS Office does not write. */
const onlyWord: readonly Feature[] = ['strict', 'smart-tags', 'legacy-merge'];

/** Draws the features of one document of this program. */
export function drawFeatures(random: Random, program: Dialect['program']): ReadonlySet<Feature> {
  const drawn = new Set<Feature>();
  const wanted = random.integer(FEWEST, MOST);
  while (drawn.size < wanted) {
    const feature = drawOne(random);
    const clashes = apart.some(
      ([one, other]) => (one === feature && drawn.has(other)) || (other === feature && drawn.has(one)),
    );
    if (!clashes && (program === 'word' || !onlyWord.includes(feature))) drawn.add(feature);
  }
  return drawn;
}

function drawOne(random: Random): Feature {
  const total = allFeatures.reduce((sum, feature) => sum + weights[feature], 0);
  let point = random.integer(0, total - 1);
  for (const feature of allFeatures) {
    point -= weights[feature];
    if (point < 0) return feature;
  }
  return 'split-runs';
}
