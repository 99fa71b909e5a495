// The results as Markdown: what ran where and when, a table and a chart for each format.

import { cpus, release, totalmem, type } from 'node:os';
import { milliseconds } from './chart.js';
import type { BenchDocument, BenchFormat } from './documents.js';
import { figuresOf, type Ratio, ratioTo } from './figures.js';
import type { Standing } from './race.js';

export interface FormatResult {
  readonly format: BenchFormat;
  readonly documents: readonly BenchDocument[];
  readonly standings: readonly Standing[];
  readonly missing: readonly string[];
}

const titles = { pdf: 'PDF', docx: 'DOCX', html: 'HTML' } as const;

/** @param date of the run, ISO. @param command that made it */
export function resultsPage(results: readonly FormatResult[], date: string, command: string): string {
  const parts = [
    '# Beside other readers',
    '',
    `Made by \`${command}\` on ${date}: ${machine()}.`,
    '',
    'Every contestant runs in a process of its own, warm, and all take turns at the same documents, so that the ratios',
    'hold on other machines where the milliseconds do not. Time: mean over documents of the median run (and of the',
    'quickest). Ratio: time by that of gongkai, document by document, median and middle half. CPU: user and system time',
    'of the process and its children, all threads. Rows right: rows of the official tables that come out with their',
    'label and exactly their numbers, in order; a contestant that gives running text has a row when its line does.',
    'gongkai is timed from bytes to record and confidence report on disk.',
    '',
  ];
  for (const result of results) parts.push(...formatPart(result));
  return `${parts.join('\n')}\n`;
}

function formatPart({ format, documents, standings, missing }: FormatResult): string[] {
  const ours = standings.find(({ entry }) => entry.role === 'ours');
  const published = documents.filter(({ origin }) => origin === 'published').length;
  const rows = documents.reduce((sum, one) => sum + one.rows.length, 0);
  const order = (standing: Standing): number => figuresOf(standing)?.median ?? Number.POSITIVE_INFINITY;
  const sorted = [...standings].sort((a, b) => order(a) - order(b));
  return [
    `## ${titles[format]}`,
    '',
    `${documents.length} documents (${documents.length - published} of the corpus without oddities, ${published} published), ${rows} rows.`,
    '',
    `![Time a document, ${titles[format]}](${format}.svg)`,
    '',
    '| | version | ms a document (least) | × gongkai | CPU ms | resident MB | rows right |',
    '|---|---|---:|---:|---:|---:|---:|',
    ...sorted.map((standing) => line(standing, ours)),
    '',
    ...failuresOf(sorted),
    ...(missing.length === 0 ? [] : [`Not installed here: ${missing.join(', ')}.`, '']),
  ];
}

function line(standing: Standing, ours: Standing | undefined): string {
  const { entry, version, cpu, resident, right, rows } = standing;
  const figures = figuresOf(standing);
  const name = entry.role === 'ours' ? `**${entry.name}**` : entry.name;
  if (figures === undefined) return `| ${name} | ${version} | failed | | | | 0 of ${rows} |`;
  const ratio = ours === undefined ? undefined : ratioTo(ours, standing);
  const judged = entry.role === 'ours' || entry.role === 'peer';
  return `| ${[
    name,
    version,
    `${milliseconds(figures.median).replace(' ms', '')} (${milliseconds(figures.least).replace(' ms', '')})`,
    ratio === undefined ? '' : spread(ratio),
    milliseconds(cpu).replace(' ms', ''),
    Math.round(resident / 1e6),
    judged ? `${right} of ${rows}` : '',
  ].join(' | ')} |`;
}

function spread({ median, from, to }: Ratio): string {
  const short = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(2));
  return `${short(median)} (${short(from)}–${short(to)})`;
}

function failuresOf(standings: readonly Standing[]): string[] {
  const failed = standings.filter(({ failures }) => failures.length > 0);
  const say = ({ entry, failures }: Standing): string =>
    `- ${entry.name} failed on ${failures.length}: ${failures[0]?.error.split('\n')[0] ?? ''}`;
  return failed.length === 0 ? [] : [...failed.map(say), ''];
}

function machine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${memory} GiB, ${type()} ${release()}`;
}
