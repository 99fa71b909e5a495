import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from './workspace.js';

let space: Workspace;
beforeEach(async () => {
  space = await createWorkspace();
});
afterEach(() => space.remove());

describe('the command line', () => {
  it.each([
    [[]],
    [['extract']],
    [['nonsense']],
    [['extract', 'a.txt', '--nonsense']],
    [['extract', 'a.txt', '--concurrency', '0']],
    [['extract', 'a.txt', '--concurrency', '2x']],
    [['extract', 'a.txt', '--timeout', '-1']],
    [['extract', 'a.txt', '--workers', '0']],
    [['extract', 'a.txt', '--memory', '10']],
    [['extract', 'a.txt', '--fail-on', 'nonsense']],
    [['extract', 'a.txt', '--log-level', 'nonsense']],
    [['watch']],
    [['watch', 'in', '--rest', '0']],
    [['extract', 'a.txt', '--engine', 'pdf']],
    [['extract', 'a.txt', '--engine', 'pdf=nonsense']],
    [['extract', 'a.txt', '--engine', 'doc=word']],
    [['inspect']],
    [['inspect', 'a.txt', '--stage', 'nonsense']],
    [['schema', 'nonsense']],
  ])('exits with 2 on wrong usage: %j', async (args) => {
    const { code, out, err } = await space.run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it.each([
    [['--help']],
    [['extract', '--help']],
    [['watch', '--help']],
    [['inspect', '-h']],
    [['schema', '-h']],
    [['formats', '-h']],
    [['explain', '-h']],
    [['check', '-h']],
    [['compare', '-h']],
    [['dataset', '-h']],
    [['query', '-h']],
    [['review', '-h']],
  ])('helps with examples: %j', async (args) => {
    const { code, out } = await space.run(args);
    expect(code).toBe(0);
    expect(out).toContain('Examples:');
  });

  it('says its version', async () => {
    const { code, out } = await space.run(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('passes the chosen engine of a format to the stages', async () => {
    const file = await space.write('a.txt', 'x');
    const seen: unknown[] = [];
    await space.run(
      ['extract', file, '-o', space.path('out'), '--engine', 'text=lines', '--engine', 'pdf=pdf-parse'],
      {
        extract: async (_, { format, engine }) => {
          seen.push(format, engine);
          throw new Error('seen enough');
        },
      },
    );
    expect(seen).toEqual(['text', 'lines']);
  });
});

describe('gongkai inspect', () => {
  it('prints the document even when the stages after it fail', async () => {
    const file = await space.write('a.txt', '第一行\n第二行\n');
    const { code, out } = await space.run(['inspect', file, '--stage', 'document']);
    expect(code).toBe(0);
    expect(JSON.parse(out).blocks[0]).toMatchObject({ type: 'paragraph', text: '第一行' });
  });

  it.each(['sections', 'bindings', 'record', 'confidence'])('prints the stage %s as JSON', async (stage) => {
    const file = await space.write('a.txt', 'accepted');
    const { code, out } = await space.run(['inspect', file, '--stage', stage]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toBeTypeOf('object');
  });

  it('exits with 1 and advice on a file that cannot be read', async () => {
    const { code, err } = await space.run(['inspect', space.path('gone.pdf')]);
    expect(code).toBe(1);
    expect(err).toContain('Check the path.');
  });
});

describe('gongkai schema', () => {
  it('prints draft 2020-12 with every field of the forms spelled out', async () => {
    const { out } = await space.run(['schema']);
    const schema = JSON.parse(out);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(out).toContain('规章 / 本年制发件数');
    const { disclosure } = schema.properties;
    const branch = disclosure.anyOf.find(({ type }: { type: string }) => type === 'object');
    const tableTypes = branch.properties.art20_1.anyOf.map(({ type }: { type: string }) => type);
    expect(tableTypes, 'a table that is not there is null').toContain('null');
    expect(JSON.parse((await space.run(['schema', 'confidence'])).out).properties).toHaveProperty('fields');
  });
});

describe('gongkai formats', () => {
  it('prints readers, engines, refused formats and forms', async () => {
    const { out } = await space.run(['formats']);
    for (const word of ['direct, pdfium, pdf-parse', 'mammoth', 'OFD', 'ogi_2021', '国办公开办函']) {
      expect(out).toContain(word);
    }
    const facts = JSON.parse((await space.run(['formats', '--json'])).out);
    expect(facts.read.map(({ format }: { format: string }) => format)).toEqual([
      'docx',
      'pdf',
      'html',
      'text',
    ]);
  });
});
