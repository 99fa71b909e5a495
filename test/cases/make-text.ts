// Writes the text, Markdown and HTML sources of the golden cases, their answers and their `case.md`.
// Run by hand: `npx tsx test/cases/make-text.ts`. The answers come from the descriptions, never from the extraction.

import { writeFileSync } from 'node:fs';
import type { CaseDescription } from './case-description.js';
import { cellCases } from './cell-cases.js';
import { labelCases } from './label-cases.js';
import { layoutCases } from './layout-cases.js';
import { noiseCases } from './noise-cases.js';
import { raggedCases } from './ragged-cases.js';
import { reportOf } from './report.js';
import { sectionCases } from './section-cases.js';
import { shapeCases } from './shape-cases.js';
import { tornCases } from './torn-cases.js';
import { valueCases } from './value-cases.js';
import { writeAnswers } from './write-answers.js';

function writeCase(description: CaseDescription): void {
  writeAnswers(description);
  const report = reportOf(description);
  for (const [name, write] of Object.entries(description.sources)) {
    writeFileSync(new URL(`${description.slug}/${name}`, import.meta.url), write(report));
  }
}

const families = [
  sectionCases,
  labelCases,
  cellCases,
  valueCases,
  layoutCases,
  tornCases,
  shapeCases,
  raggedCases,
  noiseCases,
];
for (const description of families.flat()) writeCase(description);
