// How the programs differ that write DOCX: style ids, what they say of themselves, how they set tables.

import type { Random } from '../../../../maker/random.js';

/** Styles that the writer refers to. */
export type StyleName =
  | 'normal'
  | 'heading1'
  | 'heading2'
  | 'contents'
  | 'tableNormal'
  | 'tableGrid'
  | 'hidden';

/** A program's way of writing. */
export interface Dialect {
  readonly program: 'word' | 'wps';
  readonly styleIds: Readonly<Record<StyleName, string>>;
  /** Application of docProps/app.xml. */
  readonly application: string;
  /** `w:numFmt` of Chinese numerals. */
  readonly chineseNumerals: 'chineseCounting' | 'chineseCountingThousand' | 'japaneseCounting';
  /** Rows of exact height, tall enough for their lines. */
  readonly exactRows: boolean;
}

/** Microsoft Word. */
export function wordDialect(random: Random): Dialect {
  const chinese = random.chance(0.5);
  return {
    program: 'word',
    // A Chinese Word numbers the style ids of new documents `a`, `1`, `2`; others name them.
    styleIds: chinese
      ? {
          normal: 'a',
          heading1: '1',
          heading2: '2',
          contents: 'TOC1',
          tableNormal: 'a1',
          tableGrid: 'a3',
          hidden: 'a4',
        }
      : {
          normal: 'Normal',
          heading1: 'Heading1',
          heading2: 'Heading2',
          contents: 'TOC1',
          tableNormal: 'TableNormal',
          tableGrid: 'TableGrid',
          hidden: 'HiddenText',
        },
    application: 'Microsoft Office Word',
    chineseNumerals: random.pick(['chineseCountingThousand', 'japaneseCounting']),
    exactRows: false,
  };
}

/** WPS Office: digits as style ids, its own namespace, rows of exact height. */
export function wpsDialect(random: Random): Dialect {
  const build = random.pick(['11.1.0.14309', '11.8.2.12085', '12.1.0.16729', '12.1.0.19302']);
  return {
    program: 'wps',
    styleIds: {
      normal: '1',
      heading1: '2',
      heading2: '3',
      contents: '7',
      tableNormal: '5',
      tableGrid: '6',
      hidden: '8',
    },
    application: `WPS Office_${build}_F1E327BC-269C-435d-A152-05C5408002CA`,
    chineseNumerals: 'chineseCounting',
    exactRows: random.chance(0.5),
  };
}
