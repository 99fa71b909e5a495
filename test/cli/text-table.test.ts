import { describe, expect, it } from 'vitest';
import { displayWidth, printable, textTable } from '../../src/cli/text-table.js';

describe('textTable', () => {
  it('lines up columns over Chinese text, which is twice as wide', () => {
    const table = textTable(
      [{ title: 'AGENCY' }, { title: 'N', align: 'right' }],
      [
        ['青禾县审计局', '5'],
        ['x', '123'],
      ],
    );
    expect(table).toBe('AGENCY          N\n青禾县审计局    5\nx             123\n');
  });

  it('lets no control character of a file name reach the terminal', () => {
    expect(printable('a\u001b[2Jb\r\nc\u202e')).toBe('a\ufffd[2Jb\ufffd\ufffdc\ufffd');
  });

  it('counts a rare ideograph as one wide character', () => {
    expect(displayWidth('𠮷a（')).toBe(5);
  });
});
