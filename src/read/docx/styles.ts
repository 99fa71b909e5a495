// Reads styles.xml for what changes meaning: outline levels, list numbering, hidden text. Looks are left out.

import type { Script } from '../raised-text.js';
import type { Budget } from './bounds.js';
import { isOn } from './on-off.js';
import type { DocxPackage } from './package.js';
import { readXml } from './xml-stream.js';

/** What a style says by itself or through the styles it is based on. */
export interface Style {
  /** 1–9 for a heading. */
  readonly level?: number;
  readonly numId?: string;
  readonly listLevel?: number;
  readonly hidden?: boolean;
  /** Raised or lowered; `null` says that it is neither, whatever the style based on says. */
  readonly script?: Script | null;
}

/** Resolves style ids; an unknown id is a style that says nothing. */
export interface Styles {
  /** Paragraph style; without an id the document's default one. */
  readonly paragraph: (id: string | undefined) => Style;
  /** Character style. */
  readonly character: (id: string | undefined) => Style;
}

interface StyleDraft {
  kind: string;
  name: string;
  basedOn?: string;
  outlineLevel?: number;
  numId?: string;
  listLevel?: number;
  hidden?: boolean;
  script?: Script | null;
}

/** Longest chain of basedOn that is followed; Word itself stops at 10. A loop ends here too. */
const maxChain = 20;

/** Styles of a document that has no styles part. */
export const noStyles: Styles = { paragraph: () => ({}), character: () => ({}) };

/**
 * Reads the styles part.
 * @throws UnreadableSourceError when it is damaged.
 */
export async function readStyles(source: DocxPackage, part: string, budget: Budget): Promise<Styles> {
  const drafts = new Map<string, StyleDraft>();
  const defaults = new Map<string, string>();
  let draft: StyleDraft | undefined;
  await readXml(source.stream(part), part, budget, {
    open(name, attributes, ancestors) {
      if (name === 'w:style') {
        budget.spendBlock();
        const id = attributes['w:styleId'] ?? '';
        draft = { kind: attributes['w:type'] ?? 'paragraph', name: '' };
        drafts.set(id, draft);
        if (isOn(attributes['w:default'] ?? '0')) defaults.set(draft.kind, id);
      } else if (skippedParts.has(name)) return 'skip';
      else if (draft !== undefined) readProperty(draft, name, attributes['w:val'], ancestors.at(-1));
      return undefined;
    },
    close(name) {
      if (name === 'w:style') draft = undefined;
    },
    text() {},
  });
  return {
    paragraph: memoise((id) => resolve(drafts, id ?? defaults.get('paragraph'))),
    character: memoise((id) => (id === undefined ? {} : resolve(drafts, id))),
  };
}

/** Former states of tracked changes, conditional looks of tables, and defaults, none of which carry meaning here. */
const skippedParts: ReadonlySet<string> = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblStylePr',
  'w:docDefaults',
  'w:latentStyles',
]);

function readProperty(draft: StyleDraft, name: string, value: string | undefined, parent?: string): void {
  if (name === 'w:name' && parent === 'w:style') draft.name = value ?? '';
  else if (name === 'w:basedOn' && value !== undefined) draft.basedOn = value;
  else if (name === 'w:outlineLvl') draft.outlineLevel = Number(value);
  else if (name === 'w:numId' && value !== undefined) draft.numId = value;
  else if (name === 'w:ilvl') draft.listLevel = Number(value);
  else if (name === 'w:vanish') draft.hidden = isOn(value);
  else if (name === 'w:vertAlign') draft.script = toScript(value);
}

/** What a w:vertAlign value (ECMA-376 part 1, 17.3.2.42) does to text. */
export function toScript(value: string | undefined): Script | null {
  if (value === 'superscript') return 'super';
  return value === 'subscript' ? 'sub' : null;
}

function resolve(drafts: ReadonlyMap<string, StyleDraft>, id: string | undefined): Style {
  const style: { -readonly [Key in keyof Style]: Style[Key] } = {};
  let draft = id === undefined ? undefined : drafts.get(id);
  for (let steps = 0; draft !== undefined && steps < maxChain; steps += 1) {
    const level = levelOf(draft);
    if (level !== undefined) style.level ??= level;
    if (draft.numId !== undefined) style.numId ??= draft.numId;
    if (draft.listLevel !== undefined) style.listLevel ??= draft.listLevel;
    if (draft.hidden !== undefined) style.hidden ??= draft.hidden;
    if (draft.script !== undefined && style.script === undefined) style.script = draft.script;
    draft = draft.basedOn === undefined ? undefined : drafts.get(draft.basedOn);
  }
  if (style.level === bodyLevel) delete style.level;
  return style;
}

/** Stands for "body text", w:outlineLvl 9 (ECMA-376 part 1, 17.3.1.20): it overrules the style based on. */
const bodyLevel = 10;

// WPS writes headings by name only, in the language of the user.
const headingName = /^(?:heading|标题|標題)\s*([1-9])$/i;
const titleName = /^(?:title|标题|標題)$/i;

function levelOf(draft: StyleDraft): number | undefined {
  if (draft.kind !== 'paragraph') return undefined;
  if (draft.outlineLevel !== undefined) return outlineToLevel(draft.outlineLevel) ?? bodyLevel;
  const number = headingName.exec(draft.name)?.[1];
  if (number !== undefined) return Number(number);
  return titleName.test(draft.name) ? 1 : undefined;
}

/** Heading level 1–9 of a w:outlineLvl value; undefined for 9, which is body text, and for anything else. */
export function outlineToLevel(outlineLevel: number): number | undefined {
  return Number.isInteger(outlineLevel) && outlineLevel >= 0 && outlineLevel <= 8
    ? outlineLevel + 1
    : undefined;
}

function memoise(find: (id: string | undefined) => Style): (id: string | undefined) => Style {
  const known = new Map<string | undefined, Style>();
  return (id) => {
    const style = known.get(id) ?? find(id);
    known.set(id, style);
    return style;
  };
}
