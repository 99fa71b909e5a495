// Choices of the person at the word processor, drawn for one document.

import { planAutoNumbers } from '../../../maker/auto-numbers.js';
import type { DocxStyle } from '../../../maker/docx-style.js';
import type { Random } from '../../../maker/random.js';
import type { Draft } from '../../draft.js';

/** Share of documents whose section headings are counted by a list, and share whose row labels are. */
const COUNTED_HEADINGS = 0.35;
const COUNTED_ROWS = 0.2;

/** Draws the style of a document; text is cut into many runs where an oddity wishes it or `cut` says so. */
export function drawStyle(draft: Draft, random: Random, cut = false): DocxStyle {
  const body = random.pick(['仿宋_GB2312', '仿宋', '宋体', 'FangSong', '微软雅黑', 'SimSun']);
  const bodySize = random.pick([32, 32, 30, 28, 24]);
  const cellFont = random.pick([undefined, '宋体', '仿宋_GB2312', 'SimSun']);
  return {
    fonts: {
      body,
      heading: random.pick(['黑体', 'SimHei', body]),
      subheading: random.pick(['楷体_GB2312', '楷体', body]),
      title: random.pick(['方正小标宋简体', '华文中宋', '宋体']),
      ...(cellFont === undefined ? {} : { cell: cellFont }),
    },
    bodySize,
    titleSize: random.pick([44, 44, 36]),
    cellSize: random.pick([21, 20, 20, 18]),
    firstLineIndent: bodySize * 20,
    headings: random.pick(['styles', 'plain', 'plain', 'outline']),
    numbers: planAutoNumbers(draft.blocks, {
      headings: random.chance(COUNTED_HEADINGS),
      rows: random.chance(COUNTED_ROWS),
    }),
    cutRuns: cut || isWished(draft) ? cutter(random) : (text) => [text],
  };
}

/** The wish of the oddity that splits text over many runs. */
function isWished({ wishes }: Draft): boolean {
  const wish = wishes['split-runs'];
  return wish !== undefined && wish !== false && wish !== 0;
}

function cutter(random: Random): DocxStyle['cutRuns'] {
  return (text) => {
    const characters = [...text];
    const pieces: string[] = [];
    while (characters.length > 0) {
      // Long prose falls into longer pieces than a label: a run a sentence, a run a character.
      const most = characters.length > 20 ? 12 : 3;
      pieces.push(characters.splice(0, random.integer(1, most)).join(''));
    }
    return pieces;
  };
}
