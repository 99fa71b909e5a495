// The scanner of plain XML passes on what the parser does, or leaves the part to it. A part in two pieces always goes to
// the parser: the first piece is cut off.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultReadLimits } from '../../../src/model/reader.js';
import { createBudget } from '../../../src/read/docx/bounds.js';
import { scanXml } from '../../../src/read/docx/xml-scan.js';
import { readXml } from '../../../src/read/docx/xml-stream.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const part = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="${W}" xmlns:n="${W}"><w:body>
<w:p w:rsidR="00A1"  w:id='2'><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="a&amp;b"/><w:sz w:val="44" /></w:rPr><n:t n:val="1">5 &lt; 6&#x20;</n:t></w:p>
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w"><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent>
<w:skip a="1"><w:t b="2"/>text</w:skip><!-- note --><w:t><![CDATA[x]]></w:t></w:body></w:document>
`;
/** What word processors write: without the comment, the section and the reference by number. */
const plain = part.replace(/<!--.*?-->|<!\[CDATA\[x\]\]>|&#x20;/g, '');

async function eventsOf(...pieces: readonly string[]): Promise<unknown> {
  const events: unknown[] = [];
  async function* chunks(): AsyncIterable<Buffer> {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const reading = readXml(chunks(), 'p.xml', createBudget(defaultReadLimits), {
    open(name, attributes, ancestors) {
      events.push(['open', name, { ...attributes }, [...ancestors]]);
      return name === 'w:skip' ? 'skip' : undefined;
    },
    close: (name) => void events.push(['close', name]),
    text: (text) => void events.push(['text', text]),
  });
  // Whatever went before an error: the part is not read.
  return reading.then(
    () => events,
    (error: unknown) => String(error),
  );
}

const both = async (text: string): Promise<readonly [unknown, unknown]> => [
  await eventsOf(text),
  await eventsOf(text.slice(0, 1), text.slice(1)),
];

describe('the scanner of plain XML', () => {
  it('takes a part as word processors write it, and passes on what the parser does', async () => {
    expect(scanXml(plain.replaceAll('\r\n', '\n'))).toBeDefined();
    const [scanned, parsed] = await both(plain);
    expect(scanned).toEqual(parsed);
    expect(scanned).toContainEqual(['text', '5 < 6']);
  });

  it.each([
    ['a comment', '<a><!-- b --></a>'],
    ['a section', '<a><![CDATA[b]]></a>'],
    ['a reference by number', '<a>&#65;</a>'],
    ['a reference that is not declared', '<a>&b;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    [
      'an attribute twice, of many',
      `<a ${[...'bcdefghijklmnopq', 'b'].map((name) => `${name}="1"`).join(' ')}/>`,
    ],
    ['a tag in an attribute', '<a b="<"/>'],
    ['attributes that touch', '<a b="1"c="2"/>'],
    ['another end', '<a><b></a></b>'],
    ['an end that only begins so', '<a></ab>'],
    ['no end', '<a><b></b>'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>b'],
    ['an end of a section', '<a>]]></a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['a control character', '<a>\u0001</a>'],
    ['nothing', ''],
    ['an open tag at the end', '<a b="'],
  ])('leaves %s to the parser', async (_, text) => {
    expect(scanXml(text)).toBeUndefined();
    if (text !== '') {
      const [scanned, parsed] = await both(text);
      expect(scanned).toEqual(parsed);
    }
  });

  it('says the same as the parser of parts that were damaged', async () => {
    const piece = fc.constantFrom(
      ...'<>/="\'&; \n\r\t]!?-x:0',
      '中',
      '\u0001',
      '\uffff',
      '</w:t>',
      '<w:t>',
      ' a="1"',
      '&amp;',
    );
    const edit = fc.record({
      at: fc.nat(part.length),
      length: fc.nat(4),
      pieces: fc.array(piece, { maxLength: 3 }),
    });
    const damaged = fc
      .tuple(fc.constantFrom(part, plain), fc.array(edit, { minLength: 1, maxLength: 3 }))
      .map(([text, edits]) =>
        edits.reduce(
          (left, { at, length, pieces }) => left.slice(0, at) + pieces.join('') + left.slice(at + length),
          text,
        ),
      );
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        const [scanned, parsed] = await both(text);
        // Which of several faults the parser names first depends on the pieces that it is given.
        const isRefused = typeof parsed === 'string';
        expect(isRefused ? typeof scanned : scanned).toEqual(isRefused ? 'string' : parsed);
      }),
      { numRuns: 1500 },
    );
  });

  it('refuses text behind a part whose first piece was whole', async () => {
    expect(await eventsOf('<a/>', ' \n')).toEqual([
      ['open', 'a', {}, []],
      ['close', 'a'],
    ]);
    expect(await eventsOf('<a/>', 'b')).toContain('goes on behind its last element');
  });
});
