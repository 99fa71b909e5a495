// The number that a browser prints before a list item (CSS Counter Styles 3).

import type { MarkupElement } from './dom.js';

/** Number and full stop of an `li` as printed, undefined when its list prints none. */
export function listNumber(item: MarkupElement, ordinal: number): string | undefined {
  const list = item.parent;
  if (list === null || list.type !== 'tag' || list.name !== 'ol') return undefined;
  const style = `${list.attribs.style ?? ''};${item.attribs.style ?? ''}`;
  if (/list-style(?:-type)?\s*:[^;]*none/i.test(style)) return undefined;
  if (/list-style(?:-type)?\s*:[^;]*(?:cjk-ideographic|simp-chinese|trad-chinese)/i.test(style)) {
    return `${chineseNumeral(ordinal)}、`;
  }
  return `${counter(item.attribs.type ?? list.attribs.type, ordinal)}.`;
}

/** Ordinal of the first item of a list. */
export function firstOrdinal(list: MarkupElement): number {
  return integer(list.attribs.start) ?? 1;
}

/** Ordinal that an item states for itself. */
export function ownOrdinal(item: MarkupElement): number | undefined {
  return integer(item.attribs.value);
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}

function counter(type: string | undefined, ordinal: number): string {
  if ((type === 'a' || type === 'A') && ordinal >= 1 && ordinal <= 26) {
    return String.fromCharCode(type.charCodeAt(0) + ordinal - 1);
  }
  if ((type === 'i' || type === 'I') && ordinal >= 1 && ordinal <= 39) {
    const tens = 'x'.repeat(Math.floor(ordinal / 10));
    const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][ordinal % 10] ?? '';
    return type === 'i' ? tens + ones : (tens + ones).toUpperCase();
  }
  return String(ordinal);
}

function chineseNumeral(ordinal: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  if (ordinal < 1 || ordinal > 99) return String(ordinal);
  const tens = Math.floor(ordinal / 10);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? ''}十`;
  return ten + (digits[ordinal % 10] ?? '');
}
