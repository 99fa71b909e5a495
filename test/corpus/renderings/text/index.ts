// Renderings as flattened text.

import type { Random } from '../../../maker/random.js';
import { renderText } from '../../../maker/render-text.js';
import type { Draft, Rendering } from '../../draft.js';
import { aligned } from './aligned.js';
import {
  commas,
  converterPipes,
  markdown,
  pipesAround,
  pipesBetween,
  singleSpaces,
  type TableLines,
  tabs,
} from './separated.js';
import { hasAllCells, hasNoBlanks, type Merges } from './slots.js';
import { blankLined, indentedCells, pipeAlone, pipeBeforeRow, pipeBehind, tabbed } from './stacked.js';
import { commonBytes, type ProseStyle, plainProse, type TextBytes, writeText } from './write-text.js';

interface TextStyle {
  readonly weight?: number;
  readonly suits?: (draft: Draft) => boolean;
  readonly table: (random: Random) => TableLines;
  readonly prose?: (random: Random) => ProseStyle;
  readonly bytes?: (random: Random) => TextBytes;
  readonly extension?: 'txt' | 'md';
}

/** What most ways of flattening leave of merged cells. */
function merges(random: Random): Merges {
  return random.pick<Merges>([
    { across: 'once', down: 'omit' },
    { across: 'strays', down: 'omit' },
    { across: 'once', down: 'empty' },
    { across: 'empty', down: 'empty' },
    { across: 'empty', down: 'omit' },
  ]);
}

/** Where every row must keep its columns: merged cells leave empty ones, or their text in each. */
function fullMerges(random: Random): Merges {
  return random.pick<Merges>([
    { across: 'empty', down: 'empty' },
    { across: 'empty', down: 'empty' },
    { across: 'repeat', down: 'repeat' },
    { across: 'empty', down: 'repeat' },
  ]);
}

const markdownProse: ProseStyle = {
  indent: '',
  spaced: true,
  title: (text) => `# ${text}`,
  heading: (text, level) => `${'#'.repeat(level + 1)} ${text}`,
};

const converterProse = (random: Random): ProseStyle => ({
  indent: random.pick(['', '　　']),
  spaced: true,
  wrapAt: 78,
  title: (text) => text,
  heading: (text) => random.pick([`**${text}**`, `**${text}** `]),
});

const verticalLabels = ['first-row', 'own-line', 'characters'] as const;

/** Name without the format → way of flattening. */
const styles: Readonly<Record<string, TextStyle>> = {
  'pipes-between': { weight: 2, table: (random) => pipesBetween(merges(random)) },
  'pipes-around': { weight: 1.5, table: (random) => pipesAround(merges(random)) },
  'pipe-alone': { table: (random) => pipeAlone(merges(random)) },
  'pipe-behind': { weight: 1.5, table: (random) => pipeBehind(merges(random)) },
  'pipe-before-row': { table: (random) => pipeBeforeRow(merges(random)) },
  'indented-cells': { table: (random) => indentedCells(merges(random)) },
  tabbed: { weight: 1.5, table: (random) => tabbed(merges(random), random.pick([[''], []])) },
  'blank-lined': { weight: 1.5, suits: hasNoBlanks, table: () => blankLined() },
  tabs: { table: (random) => tabs(random.chance(0.5) ? merges(random) : fullMerges(random)) },
  aligned: {
    weight: 1.5,
    suits: hasAllCells,
    table: (random) => aligned(random.pick(verticalLabels), random),
  },
  'single-spaces': { weight: 0.7, suits: hasNoBlanks, table: () => singleSpaces() },
  markdown: {
    weight: 1.5,
    extension: 'md',
    table: (random) => markdown(fullMerges(random)),
    prose: () => markdownProse,
    bytes: () => ({ encoding: 'utf-8', byteOrderMark: false, lineEnd: '\n' }),
  },
  commas: { weight: 0.7, table: (random) => commas(fullMerges(random)) },
  converter: { table: (random) => converterPipes(merges(random)), prose: converterProse },
  wrapped: {
    table: (random) => pipesBetween(merges(random)),
    prose: (random) => ({ ...plainProse(random), wrapAt: random.integer(60, 90) }),
  },
  'byte-order-mark': {
    weight: 0.5,
    table: (random) => tabbed(merges(random), ['']),
    bytes: (random) => ({
      encoding: random.pick(['utf-8', 'utf-8', 'utf-16le']),
      byteOrderMark: true,
      lineEnd: '\r\n',
    }),
  },
};

/** Ways of flattening a report to text. */
export const textRenderings: readonly Rendering[] = [
  ...(['lines', 'pipes'] as const).map(
    (style): Rendering => ({
      name: `text/${style}`,
      format: 'text',
      weight: 2,
      render: async ({ blocks }) => ({ extension: 'txt', bytes: Buffer.from(renderText(blocks, { style })) }),
    }),
  ),
  ...Object.entries(styles).map(([name, style]) => rendering(name, style)),
];

function rendering(name: string, style: TextStyle): Rendering {
  const { weight = 1, suits, extension = 'txt', prose = plainProse, bytes = commonBytes } = style;
  return {
    name: `text/${name}`,
    format: 'text',
    weight,
    ...(suits === undefined ? {} : { suits }),
    render: async (draft, random) =>
      writeText(draft, { table: style.table(random), prose: prose(random), bytes: bytes(random) }, extension),
  };
}
