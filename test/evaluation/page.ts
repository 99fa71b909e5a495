// index.html: the figures of an evaluation for people. One file, no script, nothing loaded.

import { heatClasses, oddityHeatMap, reliabilityDiagram } from './charts.js';
import { pageStyle } from './page-style.js';
import type { EvaluationFile } from './run-evaluation.js';
import { type FigureTable, percent, tablesOf } from './tables.js';
import { judgedCells, share } from './tally.js';

/** The page of an evaluation. */
export function evaluationPage(file: EvaluationFile): string {
  const { corpus, split, figures, versions, engines, publishedReports } = file;
  const [overall, ...tables] = tablesOf(figures, publishedReports);
  const engineNote = engines.length === 0 ? '' : `, engines ${engines.join(' ')}`;
  const about = `Corpus of seed ${corpus.seed}, ${corpus.count} documents (${corpus.fingerprint.slice(0, 16)}), split ${split}. gongkai ${versions.gongkai}, Node ${versions.node}${engineNote}.`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Evaluation of gongkai</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>Evaluation</h1>
<p>${escapeHtml(about)}</p>
</header>
<main>
${headlines(file)}
${overall === undefined ? '' : tableHtml(overall)}
${reliabilitySection(file)}
${heatSection(file)}
${tables.map(tableHtml).join('\n')}
</main>
</body>
</html>
`;
}

function headlines({ figures }: EvaluationFile): string {
  const { cells, documents, calibration } = figures;
  const judged = judgedCells(cells);
  const cards: readonly (readonly [string, string, string])[] = [
    ['Cells right', percent(share(cells.right, judged)), `${cells.right} of ${judged}`],
    [
      'Documents without an error',
      percent(share(documents.right, documents.total)),
      `${documents.right} of ${documents.total}`,
    ],
    ['Silent errors', String(cells.silent), `${percent(share(cells.silent, judged))} of cells`],
    [
      'Accepted',
      percent(share(documents.accepted, documents.total)),
      `${documents.accepted} of ${documents.total} documents`,
    ],
    [
      'Errors in accepted documents',
      percent(share(documents.acceptedErrors, documents.acceptedCells)),
      `${documents.acceptedErrors} of ${documents.acceptedCells} cells`,
    ],
    [
      'Calibration error',
      calibration.expectedError.toFixed(4),
      `Brier score ${calibration.brier.toFixed(4)}`,
    ],
  ];
  const items = cards.map(
    ([title, value, detail]) =>
      `<div class="card"><dt>${escapeHtml(title)}</dt><dd><strong>${escapeHtml(value)}</strong><span>${escapeHtml(detail)}</span></dd></div>`,
  );
  return `<dl class="cards">${items.join('')}</dl>`;
}

function reliabilitySection({ figures }: EvaluationFile): string {
  const { bins } = figures.calibration;
  return `<section>
<h2>Reliability</h2>
<p>Of all answers at a confidence of 0.9, nine in ten should be right: then a point lies on the broken line. Below it the tool claims too much, above it too little. Larger points stand for more answers (logarithmic).</p>
<div class="charts">
<figure>${reliabilityDiagram(bins, 0)}<figcaption>All answers</figcaption></figure>
<figure>${reliabilityDiagram(bins, 0.9)}<figcaption>From 90 % up; bins with a lower share right show on the left only</figcaption></figure>
</div>
</section>`;
}

function heatSection({ figures }: EvaluationFile): string {
  const legend = heatClasses.map(
    ({ title }, index) =>
      `<li><span class="swatch" style="background:var(--heat-${index})"></span>${title}</li>`,
  );
  return `<section>
<h2>Oddities by format</h2>
<p>Share of right cells in the documents that have the oddity; a document with several counts for each of them. Hover for the counts.</p>
<ul class="legend">${legend.join('')}</ul>
<div class="scroll">${oddityHeatMap(figures.odditiesByFormat)}</div>
</section>`;
}

function tableHtml({ title, note, columns, rows }: FigureTable): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows.map((row) => {
    const [first = '', ...rest] = row;
    return `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  return `<section>
<h2>${escapeHtml(title)}</h2>
${note === undefined ? '' : `<p>${escapeHtml(note)}.</p>`}
<div class="scroll"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>
</section>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
