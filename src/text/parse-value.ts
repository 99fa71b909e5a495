// What a value cell prints: a number, nothing, a stroke, or something that is no value we can read.
// @source the value rules of the form's practice: blanks are not zeros, strokes are "not applicable", change cells
// carry signs or 减, amounts may carry their unit, notes stand in brackets.

import type { FieldStatus } from '../model/binding.js';
import type { ValueDefinition } from '../model/form.js';

/** A value cell as read. `value` is null unless `status` is `number`. */
export interface ParsedValue {
  readonly status: Exclude<FieldStatus, 'absent'>;
  readonly value: number | null;
  /** Unit printed in the cell, else that of the form. */
  readonly unit: string | null;
  readonly note?: string;
}

const STROKES = /^(?:[-–—―‐‑−﹣/\\／_]{1,6}|无|空|不适用|n\/?a)$/iu;
const ZERO_WORDS = /^[零〇]$/u;
/** Raised, lowered and enclosed digits mark footnotes; NFKC would make them digits of the number: `5①` → 51. */
const FOOTNOTE_DIGIT =
  /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u208e\u2150-\u215f\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/u;
const UNITS = '亿元|万元|元|件次|条次|人次|件|条|项|个|次|宗|份|起|篇';
const NUMBER = new RegExp(
  `^(?<sign>[+\\-−–↑↓增减減]?)(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<unit>${UNITS})?(?:\\((?<note>[^()]{1,80})\\))?$`,
  'u',
);
/** What nearly all value cells print; no longer number has to be looked at for what a double can't hold. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/u;
/** Characters without width (joiners, direction marks) and bookmarks that an editor left in the text. */
const NOISE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\[bookmark:[^\]]*\]/giu;
/** Text under a number is a note when it has so many Chinese characters; a unit alone has one or two. */
const MIN_NOTE = 4;
/** A cell with more characters than this holds no value. */
const MAX_VALUE_LENGTH = 120;

/** How white space between digits is taken. */
export interface ParseOptions {
  /**
   * `true` when the text is surely one cell (markup says so): `12 3` is then 123 with a stray space. Where cells
   * were inferred it may as well be two cells run together, and is refused.
   */
  readonly oneCell?: boolean;
}

/**
 * Removes white space inside a number: a stray space of justified text. Digits on two lines are two values one above
 * the other as likely as a number that wrapped, and are refused.
 */
function closeUp(text: string, oneCell: boolean): string | null {
  if (!/\d\s+[\d.,]/u.test(text)) return text.replace(/\s+/gu, '');
  const pieces = text.split(/\s+/u);
  const strayed = oneCell && !text.includes('\n') && pieces.length === 2 && pieces.join('').length >= 3;
  return strayed ? pieces.join('') : null;
}

/** A number with a sentence under it in the same cell: `412` over `其中25件为简易程序`. */
function splitNote(text: string): { value: string; note: string } | null {
  const [value = '', ...rest] = text.split('\n');
  const note = rest.join(' ').trim();
  const isSentence = (note.match(/\p{Script=Han}/gu) ?? []).length >= MIN_NOTE && !/^\(/u.test(note);
  return isSentence && /^\d[\d,.]*$/u.test(value.trim()) ? { value, note } : null;
}

function signOf(sign: string): number {
  return /[-−–↓减減]/u.test(sign) ? -1 : 1;
}

/** Glued cells show as leading zeros: `000`, `013`. No count is printed so. */
function isGlued(digits: string): boolean {
  return /^0\d/u.test(digits);
}

function unreadable(): ParsedValue {
  return { status: 'unreadable', value: null, unit: null };
}

/** Reads the text of a value cell. Anything that is not plainly a value is `unreadable`, never guessed. */
export function parseValue(
  raw: string,
  definition?: ValueDefinition,
  options: ParseOptions = {},
): ParsedValue {
  const unit = definition?.unit ?? null;
  if (PLAIN_NUMBER.test(raw)) return { status: 'number', value: Number(raw), unit };
  if (raw.length > MAX_VALUE_LENGTH || FOOTNOTE_DIGIT.test(raw)) return unreadable();
  const text = raw.normalize('NFKC').replace(NOISE, '').trim();
  if (text === '') return { status: 'blank', value: null, unit };
  const noted = options.oneCell ? splitNote(text) : null;
  if (noted) {
    const own = parseValue(noted.value, definition);
    return own.status === 'number' && own.note === undefined ? { ...own, note: noted.note } : unreadable();
  }
  const flat = closeUp(text, options.oneCell ?? false);
  if (flat === null) return unreadable();
  if (STROKES.test(flat)) return { status: 'not_applicable', value: null, unit };
  if (ZERO_WORDS.test(flat)) return { status: 'number', value: 0, unit };
  const groups = NUMBER.exec(flat)?.groups;
  const digits = groups?.number?.replaceAll(',', '');
  if (!groups || digits === undefined || isGlued(digits)) return unreadable();
  const sign = groups.sign ?? '';
  if (sign !== '' && !definition?.signed && sign !== '-') return unreadable();
  const value = signOf(sign) * Number(digits);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return unreadable();
  return {
    status: 'number',
    value: value === 0 ? 0 : value,
    unit: groups.unit ?? unit,
    ...(groups.note === undefined ? {} : { note: groups.note }),
  };
}

/** How labels begin, and no value does. */
const LABEL_START = /^(?![无空不零增减減])[(（《“\u4e00-\u9fff]/u;
/** Every value has one of these; most texts have none and need no closer look. */
const VALUE_CHARACTER = /[\d０-９\-–—―‐‑−－﹣/\\／_＿无空不零〇nＮN]/u;

/** Whether a text could stand in a value cell: a number or a stroke (a blank is not counted). */
export function isValueText(text: string): boolean {
  if (PLAIN_NUMBER.test(text)) return true;
  if (text.length > MAX_VALUE_LENGTH || LABEL_START.test(text) || !VALUE_CHARACTER.test(text)) return false;
  const { status } = parseValue(text, { type: 'money', signed: true, unit: null });
  return status === 'number' || status === 'not_applicable';
}
