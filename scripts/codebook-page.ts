// docs/codebook.md: every column of the dataset, out of the same descriptions as the data package, and what
// `gongkai query` offers.

import type { Column } from '../src/dataset/column.js';
import { reviewedCellColumns, reviewedReportColumns } from '../src/dataset/reviewed-columns.js';
import { datasetTables } from '../src/dataset/tables.js';
import { questions, views } from '../src/dataset/views.js';
import type { FormDefinition } from '../src/model/form.js';

type MarkdownTable = (titles: readonly string[], rows: readonly (readonly string[])[]) => string;

/** Text of docs/codebook.md. */
export function codebookPage(
  note: string,
  forms: readonly FormDefinition[],
  markdownTable: MarkdownTable,
): string {
  const titles = ['column', 'type', '名称 / title', '说明 / meaning', 'unit', 'constraints'];
  const parts = datasetTables(forms).map(({ name, title, gloss, columns, primaryKey }) => {
    const key = primaryKey.map((column) => `\`${column}\``).join(', ');
    const heading = `## \`${name}\` ${title.zh}\n\n${gloss.zh}。\n\n${gloss.en} One row for each ${key}.`;
    return `${heading}\n\n${markdownTable(titles, columns.map(columnRow))}`;
  });
  const reviewed = [
    ['cells', reviewedCellColumns],
    ['reports', reviewedReportColumns],
  ] as const;
  const added = reviewed.map(
    ([name, columns]) =>
      `Behind the columns of \`${name}\`${name === 'reports' ? ' that stand before the fields' : ''}:\n\n${markdownTable(titles, columns.map(columnRow))}`,
  );
  const viewRows = views.map(({ name, gloss }) => [`\`${name}\``, gloss.zh, gloss.en]);
  const asked = questions.map(({ text, sql }) => `${text.zh} ${text.en}\n\n\`\`\`sql\n${sql}\n\`\`\`\n`);
  return `${note}

# Codebook

The columns of the dataset, in the order of the files. \`dataset/datapackage.json\` says the same to programs;
[dataset.md](dataset.md) says how the files are made and used. An empty cell of CSV is a null in Parquet. A blank in a
report is not a zero: where no number is printed the value is empty, and \`status\` in \`cells\` says why.

${parts.join('\n')}
## 人工核对 Reviewed columns

仅在输出文件夹中有 \`corrections.jsonl\`（人工核对记录，见 [review.md](review.md)）时才有；程序读出的数值照留不改。

Only where the output folder has a \`corrections.jsonl\`: what people decided, see [review.md](review.md). What the program
read stays as it is.

${added.join('\n')}
## Views of \`gongkai query\`

${markdownTable(['view', '内容', 'what it holds'], viewRows)}
## Questions to begin with

${asked.join('\n')}`;
}

function columnRow({ name, type, title, gloss, unit, unitColumn, constraints }: Column): string[] {
  const oneLine = (text: string): string => text.replaceAll('\n', ' ');
  return [
    `\`${name}\``,
    type,
    `${oneLine(title.zh)} / ${oneLine(title.en)}`,
    `${oneLine(gloss.zh)} / ${oneLine(gloss.en)}`,
    unit ?? (unitColumn === undefined ? '' : `\`${unitColumn}\``),
    Object.entries(constraints ?? {})
      .map(([kind, limit]) =>
        limit === true ? kind : `${kind} ${Array.isArray(limit) ? limit.join(', ') : limit}`,
      )
      .join('; '),
  ];
}
