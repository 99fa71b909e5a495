// Sections two to four without their tables: they were images, or lost when the page was copied.

import type { Block } from '../../../maker/layout.js';
import type { Draft, Oddity, PublishedError } from '../../draft.js';
import { fieldsOf } from '../../truth.js';

const placeholders = [undefined, undefined, '（具体数据见附件）', '[图片]', '（表格见下图）'] as const;

/** All three tables gone; their fields are absent, never 0. */
export const emptySections: Oddity = {
  number: 6,
  name: 'empty-sections',
  stage: 'blocks',
  weight: 0.5,
  excludes: ['missing-table'],
  apply: (draft, random) => {
    const text = random.pick(placeholders);
    return withoutTables(draft, ['disclosure', 'requests', 'review_litigation'], text);
  },
};

/** One or two of the three tables gone. */
export const missingTable: Oddity = {
  number: 6,
  name: 'missing-table',
  stage: 'blocks',
  apply: (draft, random) => {
    const gone = random.pick([
      ['disclosure'],
      ['requests'],
      ['review_litigation'],
      ['disclosure', 'requests'],
      ['requests', 'review_litigation'],
    ]);
    return withoutTables(draft, gone, random.pick(placeholders));
  },
};

function withoutTables(draft: Draft, ids: readonly string[], placeholder?: string): Draft | undefined {
  const inPlace: readonly Block[] =
    placeholder === undefined ? [] : [{ kind: 'paragraph', text: placeholder }];
  const blocks = draft.blocks.flatMap((block) =>
    block.kind === 'table' && ids.includes(block.grid.id) ? inPlace : [block],
  );
  if (blocks.every((block, index) => block === draft.blocks[index])) return undefined;
  const after = { ...draft, blocks };
  const publishedErrors = draft.publishedErrors.filter((error) => isStillPrinted(after, ids, error));
  return { ...after, publishedErrors };
}

const checkPrefixes: Readonly<Record<string, string>> = {
  disclosure: 'DISC',
  requests: 'REQ',
  review_litigation: 'REV',
};

// A wrong sum is no error of this document when none of its cells is printed in it.
function isStillPrinted(draft: Draft, gone: readonly string[], { check, fields }: PublishedError): boolean {
  if (gone.some((id) => check.startsWith(checkPrefixes[id] ?? id))) return false;
  const shown = fieldsOf(draft);
  return fields.every((field) => shown[field]?.status !== 'absent');
}
