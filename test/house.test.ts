// Rules of the house that a machine can keep.

import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { issueSeverity } from '../src/model/issue.js';
import { type SourceFile, sourceFiles, syntaxNodes } from './source-files.js';

const MAX_LINES = 400;

/** Files that may be longer, with the reason. */
const longFiles: Readonly<Record<string, string>> = {};

const sources = sourceFiles('src', 'extractors');
const all = [...sources, ...sourceFiles('test', 'scripts')];

/** Places of the nodes that `isWrong` names, as `path:line what`. */
function findings(files: readonly SourceFile[], isWrong: (node: ts.Node) => string | undefined): string[] {
  return files.flatMap((file) =>
    syntaxNodes(file).flatMap((node) => {
      const what = isWrong(node);
      if (what === undefined) return [];
      const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
      return [`${file.path}:${line + 1} ${what}`];
    }),
  );
}

function anyType(node: ts.Node): string | undefined {
  return node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined;
}

function nonNullAssertion(node: ts.Node): string | undefined {
  return ts.isNonNullExpression(node) ? 'non-null assertion' : undefined;
}

function consoleCall(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console'
    ? 'console'
    : undefined;
}

/** What makes a result depend on when and where it is computed. */
const impure: readonly string[] = [
  'Date.now',
  'performance.now',
  'Math.random',
  'process.env',
  'process.cwd',
];

function impureCall(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && impure.includes(node.getText())) return node.getText();
  const isClock = ts.isNewExpression(node) && node.expression.getText() === 'Date';
  return isClock && (node.arguments ?? []).length === 0 ? 'new Date()' : undefined;
}

const worldly = /^src\/(?:cli|batch|dataset|inputs|export|review\/server|cli\.ts)(?:\/|$)/;

describe('the sources', () => {
  it(`have no file above ${MAX_LINES} lines`, () => {
    const lines = ({ text }: SourceFile): number => text.split('\n').length - 1;
    const long = all.filter((file) => lines(file) > MAX_LINES).map((file) => file.path);
    expect(long).toEqual(Object.keys(longFiles));
  });

  it('say what type a value has', () => {
    expect(findings(all, anyType)).toEqual([]);
  });

  it('prove that a value is there instead of claiming it', () => {
    expect(findings(sources, nonNullAssertion)).toEqual([]);
  });

  it('print through the streams that they are given', () => {
    expect(findings(sources, consoleCall)).toEqual([]);
  });

  it('give the same result for the same input: no stage reads clock, chance or environment', () => {
    const stages = sources.filter(({ path }) => !worldly.test(path));
    expect(findings(stages, impureCall)).toEqual([]);
  });

  it('are in files named after what they hold', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.ts$|\/)/;
    expect(all.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it('are caught when they break a rule', () => {
    const text = 'const a: any = b!; console.log(Date.now(), new Date());';
    const file = { path: 'x.ts', text };
    const wrong = (node: ts.Node) =>
      anyType(node) ?? nonNullAssertion(node) ?? consoleCall(node) ?? impureCall(node);
    expect(findings([file], wrong).map((line) => line.slice(7))).toEqual([
      'any',
      'non-null assertion',
      'console',
      'Date.now',
      'new Date()',
    ]);
  });
});

describe('issue codes', () => {
  it('are stage/kebab-case', () => {
    const stages = 'read|locate|align|narrative|identity|validate|confidence';
    const form = new RegExp(`^(?:${stages})/[a-z]+(?:-[a-z0-9]+)*$`);
    expect(Object.keys(issueSeverity).filter((code) => !form.test(code))).toEqual([]);
  });
});

describe('NOTICE', () => {
  it('names every dependency with its licence', () => {
    const notice = readFileSync('NOTICE', 'utf8');
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const missing = Object.keys(manifest.dependencies).filter((name) => {
      const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      return !notice.split('\n').some((line) => line.startsWith(`  ${name} `) && line.includes(license));
    });
    expect(missing).toEqual([]);
  });
});
