import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commaBlocks, commaFields, mayHoldThousands } from '../../src/align/comma-cells.js';

const texts = (line: string): string[] | undefined => commaFields(line)?.map((field) => field.text);

describe('fields between commas', () => {
  it('are as RFC 4180 writes them, and stand where they say', () => {
    const field = fc.string({ unit: fc.constantFrom('规', '1', ',', '"', ' ') });
    fc.assert(
      fc.property(fc.array(field, { minLength: 2, maxLength: 6 }), (fields) => {
        const line = fields
          .map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
          .join(',');
        expect(texts(line)).toEqual(fields);
        for (const { text, offset, length } of commaFields(line) ?? []) {
          expect(line.slice(offset, offset + length).replaceAll('""', '"')).toBe(text);
        }
      }),
    );
  });

  it('are none where there is no comma or a quotation mark stands where none may', () => {
    for (const line of ['规章', '规章，1，2', '规章,"1,2', '规章,1"2"']) expect(commaFields(line)).toBeNull();
  });

  it('may be one number where three digits follow', () => {
    const may = (line: string): boolean => mayHoldThousands(commaFields(line) ?? []);
    expect(['规章,1,234', '规章,0,12,345.6'].map(may)).toEqual([true, true]);
    expect(['规章,0,234', '规章,1,23', '规章,1234,567'].map(may)).toEqual([false, false, false]);
  });
});

describe('rows between commas', () => {
  const columns = (lines: string[]): (number | undefined)[] => commaBlocks(lines).map((row) => row?.columns);

  it('stand one below the other with the same number of fields', () => {
    expect(columns(['信息内容,件数', '规章,1', '行政规范性文件,2,', '', '一,二,三', '规章,1,2'])).toEqual([
      2,
      2,
      2,
      undefined,
      3,
      3,
    ]);
  });

  it('may have any number of fields where one of them shows values', () => {
    expect(columns(['第一项,,,', '规章,1,2,3,', '文件,4,5'])).toEqual(Array(3).fill(Number.NaN));
  });

  it('are no sentences, no lines alone and no lines of any length', () => {
    expect(columns(['全年收到申请,共5件。', '规章,1', '', '规章,1', '文件,1,2'])).toEqual(
      Array(5).fill(undefined),
    );
  });
});
