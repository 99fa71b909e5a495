// What form controls show, as their tags come: `input` says it in its tag, the others hold it.

import { shorten } from '../white-space.js';
import type { ControlDraft } from './stream-draft.js';
import type { Attributes } from './stream-elements.js';
import { addControl, type Stream } from './stream-text.js';

const silentTypes = /^(?:hidden|checkbox|radio|file|image|submit|reset|button|color|range|password)$/i;

/** Takes the value of an `input`. */
export function takeInput(stream: Stream, attributes: Attributes, start: number, end: number): void {
  if (silentTypes.test((attributes.type ?? '').trim())) return;
  const value = attributes.value ?? '';
  if (isInText(stream)) addControl(stream, value, start, end);
  else if (value.trim() !== '') {
    stream.setAside.push({ reason: 'navigation', text: value, place: stream.source.placeOf(start, end) });
  }
}

/** Whether a control shows text of the report: in a cell, a paragraph or a heading. */
export function isInText(stream: Stream): boolean {
  return stream.tables.some((table) => table.isCellOpen) || stream.textDepth > 0;
}

/** Begins a select or text area. */
export function openControl(name: string, attributes: Attributes, start: number): ControlDraft {
  const texts = name === 'textarea' ? [{ text: '', isSelected: true }] : [];
  return { name, start, texts, isMultiple: 'multiple' in attributes, all: '' };
}

/** Begins an option of a select. */
export function openOption(draft: ControlDraft, attributes: Attributes): void {
  draft.texts.push({ text: '', isSelected: 'selected' in attributes });
}

/** Takes text inside a control. */
export function takeControlText(draft: ControlDraft, text: string): void {
  if (draft.all.length < 4000) draft.all += text;
  const last = draft.texts.at(-1);
  if (last !== undefined) last.text += text;
}

/** Ends a control: the text area's text, or the option that is shown. What a list does not show is kept aside. */
export function closeControl(stream: Stream, draft: ControlDraft, end: number): void {
  const chosen = draft.texts.filter(({ isSelected }) => isSelected);
  const shown = draft.isMultiple ? chosen : [chosen.at(-1) ?? draft.texts[0]];
  const text = shown.map((each) => each?.text.trim() ?? '').join(' / ');
  addControl(stream, text, draft.start, end);
  const all = shorten(draft.all);
  if (draft.name !== 'select' || all === '' || all === shorten(text)) return;
  const place = stream.source.placeOf(draft.start, end);
  stream.setAside.push({ reason: 'navigation', text: all, place });
}
