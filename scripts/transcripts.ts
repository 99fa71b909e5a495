// `npm run transcripts`: writes docs/terminal.md, what the built program says on a terminal of a hundred columns. The
// terminal is that of script(1), from util-linux; what stays on it is read from its screen. Rates and times are taken
// out, for they are the machine's. test/transcripts.test.ts holds everything but the bar against the program.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import xterm from '@xterm/headless';

/** A command and what it shows. */
export interface Scene {
  readonly title: string;
  readonly text?: string;
  readonly args: readonly string[];
  /** Changes the folder before. */
  readonly before?: (folder: string) => Promise<void>;
  /** Its bar is shown. */
  readonly hasBar?: boolean;
}

/** Old binary Word files begin with it, whatever is in them. */
const OLD_WORD = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const reports: readonly (readonly [name: string, sample: string])[] = [
  ['lincheng-audit-2024.html', 'lincheng-audit-2024/report.html'],
  ['liuwu-town-2021.txt', 'liuwu-town-2021/report.txt'],
  ['nanyuan-ecology-2020.pdf', 'nanyuan-ecology-2020/report.pdf'],
  ['qinghe-county-2023.docx', 'qinghe-county-2023/report.docx'],
  ['qinghe-county-2023.pdf', 'qinghe-county-2023/report.pdf'],
  ['wangcheng-city-2022.docx', 'wangcheng-city-2022/report.docx'],
  ['yunze-district-2023.pdf', 'yunze-district-2023/report.pdf'],
];

/** A folder of reports, an old Word file and a letter. */
export async function makeFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-terminal-'));
  mkdirSync(join(folder, 'reports'));
  for (const [name, sample] of reports) copyFileSync(join('samples', sample), join(folder, 'reports', name));
  writeFileSync(join(folder, 'reports/hedong-2019.doc'), Buffer.concat([OLD_WORD, Buffer.alloc(4096)]));
  writeFileSync(join(folder, 'reports/letter.txt'), '关于召开会议的通知\n');
  await settle();
  return folder;
}

async function bring(folder: string, name: string, sample: string): Promise<void> {
  copyFileSync(join('samples', sample), join(folder, 'reports', name));
  await settle();
}

/** --since-last trusts only times that were well past when a file was read. */
function settle(): Promise<void> {
  return sleep(2100);
}

const extract = ['extract', 'reports', '-o', 'results'];

/** What goes well, one after the other in one folder. */
export const work: readonly Scene[] = [
  {
    title: 'A first run',
    text: 'While it works, there is a bar: files done, their rate, the time that is left, the verdicts so far.',
    args: extract,
    hasBar: true,
  },
  {
    title: 'The next night, with one report more',
    args: [...extract, '--since-last'],
    before: (folder) =>
      bring(folder, 'fengcheng-education-2025.html', 'fengcheng-education-2025/report.html'),
  },
  { title: 'A night without', args: [...extract, '--since-last'] },
  {
    title: 'A question',
    args: [
      'query',
      'SELECT agency, year, received FROM requests ORDER BY received DESC LIMIT 4',
      '-o',
      'results',
    ],
  },
];

/** What goes wrong. */
export const faults: readonly Scene[] = [
  { title: 'A wrong flag', args: [...extract, '--worker', '2'] },
  { title: 'A wrong value', args: [...extract, '--workers', 'two'] },
  { title: 'A wrong command', args: ['extrct', 'reports'] },
  { title: 'A missing argument', args: ['extract'] },
  { title: 'A path that leads nowhere', args: ['extract', 'report'] },
  { title: 'A file that is not there', args: ['explain', 'reports/qinghe.pdf'] },
  { title: 'No folder to watch', args: ['watch', 'inbox'] },
  { title: 'No reports to make a dataset of', args: ['dataset', '-o', 'result'] },
  { title: 'No dataset to ask', args: ['query', 'SELECT 1', '-o', 'result'] },
  { title: 'A column that is not there', args: ['query', 'SELECT agent FROM reports', '-o', 'results'] },
  { title: 'An output folder that is a file', args: ['extract', 'reports', '-o', 'reports/letter.txt'] },
];

/** A command, its answer and its exit code as the page has them. */
export function block({ args }: Scene, said: string, code: number | null): string {
  const words = args.map((word) => (/^[\w./-]+$/.test(word) ? word : `"${word}"`)).join(' ');
  return `\`\`\`console\n$ gongkai ${words}\n${steady(said).trimEnd()}\n$ echo $?\n${code}\n\`\`\`\n`;
}

function steady(text: string): string {
  return text
    .replace(/ in \d+\.\d s(?=[:,])/g, ' in … s')
    .replace(/, [\d.–]+\/s, (?:\d+ (?:s|min|h)|–)(?: \d+ min)? to go/g, ', …/s, … s to go');
}

interface Said {
  /** What stays on the screen. */
  readonly text: string;
  /** The bar, when it was half way. */
  readonly bar: string;
  readonly code: number | null;
}

const COLUMNS = 100;

async function onTerminal(program: string, cwd: string, { args }: Scene): Promise<Said> {
  const quoted = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');
  const command = `stty cols ${COLUMNS} rows 40; ${quoted}`;
  const { stdout, status } = spawnSync('script', ['-qefc', command, '/dev/null'], { cwd, encoding: 'utf8' });
  const bars =
    stripVTControlCharacters(stdout).match(/[█░]{5,} \d+\/\d+ files[^█░\r\n]*: \d[a-z\d, ]*/g) ?? [];
  return { text: await screenOf(stdout), bar: bars[Math.floor(bars.length / 2)] ?? '', code: status };
}

async function screenOf(output: string): Promise<string> {
  const terminal = new xterm.Terminal({
    cols: COLUMNS,
    rows: 40,
    scrollback: 10_000,
    allowProposedApi: true,
  });
  await new Promise<void>((done) => terminal.write(output, done));
  const { active } = terminal.buffer;
  const lines: string[] = [];
  for (let at = 0; at < active.length; at += 1) {
    const line = active.getLine(at);
    if (line === undefined) continue;
    const text = line.translateToString(true);
    if (line.isWrapped) lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
  }
  terminal.dispose();
  return lines.join('\n');
}

async function page(program: string): Promise<string> {
  const folder = await makeFolder();
  try {
    const sections = async (scenes: readonly Scene[]): Promise<string> => {
      const parts: string[] = [];
      for (const scene of scenes) {
        await scene.before?.(folder);
        const { text, bar, code } = await onTerminal(program, folder, scene);
        const intro = scene.text === undefined ? '' : `${scene.text}\n\n`;
        const shown = scene.hasBar === true ? `\`\`\`\n${steady(bar)}\n\`\`\`\n\nThen it is gone:\n\n` : '';
        parts.push(`### ${scene.title}\n\n${intro}${shown}${block(scene, text, code)}`);
      }
      return parts.join('\n');
    };
    return `<!-- Written by \`npm run transcripts\`; do not edit. -->

# On a terminal

What the program says on a terminal of a hundred columns; rates and times are left out. The help of every command is in
[cli.md](cli.md).

## What goes well

${await sections(work)}
## What goes wrong

${await sections(faults)}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync('docs/terminal.md', await page(resolve(process.argv[2] ?? 'dist/src/cli.js')));
}
