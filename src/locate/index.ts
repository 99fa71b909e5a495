// The locate stage: the report's title and its sections among the blocks of the document.

import type { Block, Document } from '../model/document.js';
import { type FormDefinition, factSheetOf } from '../model/form.js';
import { type Issue, issue } from '../model/issue.js';
import type { Result } from '../model/result.js';
import type { Layout, Section } from '../model/section.js';
import { labelKey } from '../text/label-key.js';
import { metadataLabels } from '../text/metadata-labels.js';
import { chooseHeadings, findHeadingCandidates, type HeadingCandidate } from './headings.js';
import { endOfRepeatedTitle, findTitle, type TitleMatch } from './title.js';

/** Where no heading was found the title is looked for in so many blocks. */
const TITLE_REACH = 60;

function toSections(headings: readonly HeadingCandidate[], titleEnd: number, blockCount: number): Section[] {
  const first = headings[0]?.block ?? blockCount;
  const preamble: Section = {
    id: 'preamble',
    heading: null,
    method: 'position',
    headingIndex: -1,
    start: titleEnd,
    end: first,
  };
  const sections = headings.map((heading, index): Section => {
    const end = headings[index + 1]?.block ?? blockCount;
    return {
      id: heading.section,
      heading: heading.text,
      method: heading.method,
      headingIndex: heading.block,
      start: Math.min(heading.block + heading.lines, end),
      end,
    };
  });
  return [preamble, ...sections];
}

function sectionIssues(
  headings: readonly HeadingCandidate[],
  all: readonly HeadingCandidate[],
  forms: readonly FormDefinition[],
  blocks: readonly Block[],
): Issue[] {
  const issues: Issue[] = [];
  const newest = forms.at(-1);
  const placeOf = (candidate: HeadingCandidate) => {
    const block = blocks[candidate.block];
    return block ? [block.place] : [];
  };
  for (const section of newest?.sections ?? []) {
    const found = headings.find((heading) => heading.section === section.id);
    if (!found) {
      issues.push(
        issue('locate/section-missing', `No heading “${section.heading}” was found.`, {
          expected: section.heading,
        }),
      );
      continue;
    }
    const printed = labelKey(found.text).ordinal;
    if (printed !== labelKey(section.heading).ordinal) {
      const message =
        printed === ''
          ? 'A section heading has no number.'
          : 'A section heading has another number than the form gives it.';
      issues.push(
        issue('locate/section-renumbered', message, {
          places: placeOf(found),
          actual: found.text,
          expected: section.heading,
        }),
      );
    }
    const doubled = all.filter(
      (one) => one.section === section.id && one.block !== found.block && one.score >= found.score,
    );
    if (doubled.length > 0) {
      const message = `The heading “${section.heading}” stands in more than one place.`;
      issues.push(issue('locate/section-duplicated', message, { places: doubled.flatMap(placeOf) }));
    }
  }
  return issues;
}

function metadataTitle(document: Document): TitleMatch | null {
  const { title } = document.source.metadata;
  return title && /(?:报告|年报)/u.test(title) ? { text: title, first: -1, end: 0 } : null;
}

/** Finds title and sections. A document without any heading is one preamble. */
export function locate(
  document: Document,
  options: { readonly forms: readonly FormDefinition[] },
): Result<Layout> {
  const { blocks } = document;
  const all = findHeadingCandidates(blocks, options.forms);
  const headings = chooseHeadings(all);
  const before = headings[0]?.block ?? Math.min(blocks.length, TITLE_REACH);
  const sheet = factSheetOf(options.forms);
  const label = sheet === undefined ? null : metadataLabels(sheet.metadata).label;
  const title = findTitle(blocks, before, label) ?? metadataTitle(document);
  const titleEnd = title ? endOfRepeatedTitle(blocks, title, before) : 0;
  const issues = sectionIssues(headings, all, options.forms, blocks);
  if (!title) issues.push(issue('locate/title-missing', 'No title of a report was found.'));
  return {
    value: {
      title: title?.text ?? null,
      titleIndex: title?.first ?? -1,
      sections: toSections(headings, titleEnd, blocks.length),
      blocks,
    },
    issues,
  };
}
