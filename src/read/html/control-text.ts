// What a form control shows: pages that a system printed from its forms have their figures in them.

import { isElement, type MarkupElement, type MarkupNode } from './dom.js';
import { ignoredElements } from './elements.js';

/** Types of `input` that show no text of the page's own (HTML Standard 4.10.5); all others show their value. */
const textlessTypes: ReadonlySet<string> = new Set(
  'hidden checkbox radio file image submit reset button color range password'.split(' '),
);

/** Text that a control shows, untrimmed; undefined for elements that are no control, or one without text. */
export function controlText(element: MarkupElement): string | undefined {
  if (element.name === 'input') return inputText(element);
  if (element.name === 'textarea') return plainText(element);
  return element.name === 'select' ? selectedText(element) : undefined;
}

/** All text below a node, with what form controls show. */
export function shownText(node: MarkupNode): string {
  if (node.type === 'text') return node.data;
  if (!isElement(node)) return '';
  const control = controlText(node);
  if (control !== undefined || ignoredElements.has(node.name)) return control ?? '';
  let text = '';
  for (const child of node.children) text += shownText(child);
  return text;
}

function inputText({ attribs }: MarkupElement): string | undefined {
  const type = attribs.type?.trim().toLowerCase() ?? 'text';
  return textlessTypes.has(type) ? undefined : (attribs.value ?? '');
}

function plainText(element: MarkupElement): string {
  return element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
}

/** The last option that says it is selected; a list of one line shows its first if none does. */
function selectedText(select: MarkupElement): string {
  const options = select.children.filter(isElement).flatMap(optionsOf);
  const isList = select.attribs.multiple !== undefined;
  const selected = options.filter(({ attribs }) => attribs.selected !== undefined);
  const shown = isList ? selected : [selected.at(-1) ?? options[0]];
  return shown.map((option) => (option === undefined ? '' : plainText(option).trim())).join(' / ');
}

function optionsOf(element: MarkupElement): MarkupElement[] {
  if (element.name === 'option') return [element];
  return element.name === 'optgroup' ? element.children.filter(isElement).flatMap(optionsOf) : [];
}
