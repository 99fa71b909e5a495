import { describe, expect, it } from 'vitest';
import { en } from '../../src/review/view/messages/en.js';
import { sayIn } from '../../src/review/view/messages/index.js';
import { zh } from '../../src/review/view/messages/zh.js';

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the texts of the pages', () => {
  it('are there in both languages', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    expect(Object.values({ ...zh, ...en }).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('take the same values in both', () => {
    const differing = Object.entries(en).filter(
      ([key, text]) => holes(text).join() !== holes(zh[key as keyof typeof en]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are filled in, and show a hole that nothing fills', () => {
    expect(sayIn('en')('queue.count', { count: 3 })).toBe('3 reports');
    expect(sayIn('zh')('queue.count')).toContain('{count}');
  });
});
