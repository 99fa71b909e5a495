// What a word processor lets its user choose: fonts, sizes, how headings and numbers are made, how text is cut in runs.

import { type AutoNumbers, noAutoNumbers } from './auto-numbers.js';

/** Choices of one document. Sizes are half-points, indents twentieths of a point. */
export interface DocxStyle {
  readonly fonts: {
    readonly body: string;
    readonly heading: string;
    readonly subheading: string;
    readonly title: string;
    readonly cell?: string;
  };
  readonly bodySize: number;
  readonly titleSize: number;
  readonly cellSize: number;
  readonly firstLineIndent: number;
  /** Headings by style, by outline level of the paragraph, or only by their look. */
  readonly headings: 'styles' | 'outline' | 'plain';
  /** Numbers that are counted and not typed. */
  readonly numbers: AutoNumbers;
  /** Cuts a text into the texts of its runs. */
  readonly cutRuns: (text: string) => readonly string[];
}

/** The style of the samples: as the official Word form looks. */
export const plainDocxStyle: DocxStyle = {
  fonts: { body: '仿宋_GB2312', heading: '黑体', subheading: '楷体_GB2312', title: '方正小标宋简体' },
  bodySize: 32,
  titleSize: 44,
  cellSize: 20,
  firstLineIndent: 640,
  headings: 'plain',
  numbers: noAutoNumbers,
  cutRuns: (text) => [text],
};
