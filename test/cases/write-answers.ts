// Description → `case.md` and `expected.json`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { answersOfRow, type CaseDescription } from './case-description.js';

/** Writes `case.md` and `expected.json` of a case. */
export function writeAnswers(description: CaseDescription): void {
  const { slug, title, oddities, why, expected } = description;
  const folder = new URL(`${slug}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  const about = `# ${title}\n\n${oddities === '' ? 'No oddity' : `Oddity ${oddities}`}. Origin: made for this project.\n\nWhy: ${why}\n\nExpected: ${expected}\n`;
  writeFileSync(new URL('case.md', folder), about);
  writeFileSync(new URL('expected.json', folder), answersJson(description));
}

function answersJson(description: CaseDescription): string {
  const { figures, year, agency, print = {}, answers = {}, facts = {} } = description;
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  const head = { form: figures.form, year, agency, title, ...facts };
  const keys = new Set([...Object.keys(figures.tables), ...Object.keys(print), ...Object.keys(answers)]);
  const rows = [...keys].flatMap((key) => {
    const values = answersOfRow(description, key);
    return values === null ? [] : [`    ${JSON.stringify(key)}: ${JSON.stringify(values)}`];
  });
  const tables = rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`;
  return `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "tables": ${tables}\n}\n`;
}
