// gongkai explain: why a report, or one of its fields, has the confidence that it has.

import { type Command, Option } from 'commander';
import type { Place } from '../model/place.js';
import type { FieldReport } from '../model/record.js';
import type { Extraction } from '../pipeline.js';
import { detectFormat } from '../read/index.js';
import type { Environment } from './environment.js';
import { exitCodes } from './exit-codes.js';
import { readNamed } from './read-named.js';
import { addSecondOpinionOption, type SecondOpinionFlag } from './second-opinion-option.js';
import { printable, textTable } from './text-table.js';

const examples = `
Without FIELD the verdict is explained: the fields that a person should compare with the source, worst first,
the equations that do not hold, and the issues.

Examples:
  $ gongkai explain report.pdf
  $ gongkai explain report.pdf requests.granted.total
  $ gongkai explain report.pdf requests.granted           all fields that begin so
  $ gongkai explain report.html --lang zh`;

type Language = 'en' | 'zh';

interface ExplainFlags extends SecondOpinionFlag {
  readonly lang: Language;
}

/** Fields shown in full when a report is explained; the rest is counted. */
const MOST_FIELDS = 20;

const words = {
  en: {
    verdict: 'Verdict',
    expected: 'wrong cells to be expected',
    lookAt: 'To compare with the source, worst first',
    nothing: 'No value needs to be compared with the source.',
    line: 'line',
    characters: 'characters',
    page: 'page',
    box: 'box',
    more: 'more',
    equations: 'Equations that do not hold',
    issues: 'Issues',
    value: 'value',
    raw: 'printed',
    confidence: 'confidence',
    place: 'place',
    second: 'other reader',
    suggestion: 'suggestion, for a person to decide',
    reasons: 'reasons',
  },
  zh: {
    verdict: '结论',
    expected: '预计错误单元格数',
    lookAt: '需要与原文核对的字段（最可疑者在前）',
    nothing: '没有需要与原文核对的数值。',
    line: '行',
    characters: '字符',
    page: '页',
    box: '边框',
    more: '更多',
    equations: '不成立的勾稽关系',
    issues: '问题',
    value: '数值',
    raw: '原文',
    confidence: '置信度',
    place: '位置',
    second: '另一读取程序',
    suggestion: '建议（由人决定）',
    reasons: '理由',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Adds the command. */
export function addExplainCommand(program: Command, environment: Environment): void {
  const command = program
    .command('explain')
    .summary('say why a report or a field has its confidence')
    .description('Prints the reasons for the verdict on a report, or for the confidence of its fields.')
    .argument('<file>', 'a report')
    .argument('[field]', 'canonical path of a field, or its beginning')
    .addOption(
      new Option('--lang <language>', 'language of the reasons').choices(['en', 'zh']).default('en'),
    );
  addSecondOpinionOption(command)
    .addHelpText('after', examples)
    .action(async (file: string, field: string | undefined, flags: ExplainFlags, self: Command) => {
      const bytes = await readNamed(file);
      const { format } = detectFormat(bytes, { name: file });
      const { forms, extract, streams } = environment;
      const { secondOpinion } = flags;
      const extraction = await extract(bytes, { name: file, forms, format, secondOpinion });
      if (field === undefined) {
        streams.stdout.write(explainReport(extraction, flags.lang));
        return;
      }
      const chosen = fieldsNamed(extraction, field);
      if (chosen.length === 0) {
        const message = `${file} has no field ${field}; docs/fields.md lists them, and gongkai explain ${file} without a field shows the doubtful ones.`;
        self.error(message, { exitCode: exitCodes.usage });
      }
      streams.stdout.write(chosen.map((one) => explainField(one, flags.lang)).join('\n'));
    });
}

function fieldsNamed({ confidence }: Extraction, name: string): readonly FieldReport[] {
  return confidence.fields.filter(({ field }) => field === name || field.startsWith(`${name}.`));
}

function explainReport({ confidence }: Extraction, language: Language): string {
  const say = words[language];
  const expected = confidence.expected_errors.toFixed(2);
  const byPath = new Map(confidence.fields.map((field) => [field.field, field]));
  const doubtful = confidence.look_at.flatMap((path) => byPath.get(path) ?? []);
  const shown = doubtful.slice(0, MOST_FIELDS).map((field) => explainField(field, language));
  const more = doubtful.length > MOST_FIELDS ? [`… ${doubtful.length - MOST_FIELDS} ${say.more}\n`] : [];
  const failed = confidence.checks.filter((check) => check.outcome === 'fail');
  const equations = failed.map(
    (check) => `  ${check.id}: ${check.left.sum} ${check.op} ${check.right.sum}  (${check.name})\n`,
  );
  const issues = confidence.issues
    .filter((one) => one.severity !== 'info')
    .map((one) => `  ${one.severity}  ${one.code}: ${printable(one.message)}\n`);
  return [
    `${say.verdict}: ${confidence.verdict}; ${say.expected}: ${expected}\n`,
    doubtful.length === 0 ? `${say.nothing}\n` : `\n${say.lookAt} (${doubtful.length}):\n\n`,
    shown.join('\n'),
    ...more,
    ...(equations.length === 0 ? [] : [`\n${say.equations}:\n`, ...equations]),
    ...(issues.length === 0 ? [] : [`\n${say.issues}:\n`, ...issues]),
  ].join('');
}

function explainField(field: FieldReport, language: Language): string {
  const say = words[language];
  const rows = [
    [say.value, `${field.value ?? '–'} (${field.status})${field.unit === null ? '' : ` ${field.unit}`}`],
    [say.raw, field.raw === '' ? '–' : `“${field.raw.replaceAll('\n', ' ')}”`],
    [say.confidence, `${field.confidence.toFixed(4)} (${field.grade})`],
    [say.place, field.place === null ? '–' : describePlace(field.place, language)],
    ...(field.other === undefined
      ? []
      : [[say.second, `${field.other.engine}: “${field.other.raw}” (${field.other.status})`]]),
    ...(field.suggestion === undefined
      ? []
      : [[say.suggestion, `${field.suggestion.value}: ${field.suggestion[language]}`]]),
    ...field.reasons.map((reason, index) => [index === 0 ? say.reasons : '', reason[language]]),
  ];
  const [title = '', ...lines] = textTable(
    [{ title: field.field }, { title: field.label.replaceAll('\n', '') }],
    [],
  ).split('\n');
  const table = textTable([{ title: '' }, { title: '' }], rows)
    .split('\n')
    .slice(1)
    .map((line) => (line === '' ? line : `  ${line}`));
  return [printable(title), ...lines.filter((line) => line !== ''), ...table].join('\n');
}

function describePlace(place: Place, language: Language): string {
  const say = words[language];
  switch (place.kind) {
    case 'pdf':
      return `${say.page} ${place.page}, ${say.box} ${place.bbox.map((edge) => Math.round(edge)).join(' ')} pt`;
    case 'docx':
      return `${place.part}: ${place.path}`;
    case 'html':
    case 'text':
      return `${say.line} ${place.line}, ${say.characters} ${place.start}–${place.end}`;
  }
}
