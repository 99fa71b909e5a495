// Prose inside the table sections, with the figures of the tables.

import type { ReportProse } from '../../maker/description.js';
import { sayDisputes } from './section1.js';
import { tableIntroductions } from './templates/fillers.js';
import type { Writer } from './writer.js';

/** Prose that stands before a table. */
export type TableProse = Required<Pick<ReportProse, 's2' | 's3' | 's4'>>;

/** Sentences with figures before each table. */
export function figuresBeforeTables(writer: Writer): TableProse {
  return {
    s2: [joined(writer.say('documents'), introduction(writer, 's2'))],
    s3: [joined(requestSentences(writer), introduction(writer, 's3'))],
    s4: [joined(sayDisputes(writer), introduction(writer, 's4'))],
  };
}

/** A sentence without figures before each table. */
export function introductionsOfTables(writer: Writer): TableProse {
  return {
    s2: introduction(writer, 's2'),
    s3: introduction(writer, 's3'),
    s4: introduction(writer, 's4'),
  };
}

/** What the requests table says, told in sentences. */
export function requestSentences(writer: Writer): string[] {
  const received = writer.say('requestsReceived');
  if (writer.values.facts['requests.received'] === 0) return received;
  return [
    ...received,
    ...(writer.random.chance(0.6) ? writer.say('applicants') : []),
    ...writer.say('requestProgress'),
    ...writer.say('requestOutcomes'),
  ];
}

function introduction(writer: Writer, section: keyof TableProse): string[] {
  return [writer.print(writer.random.pick(tableIntroductions[section]))];
}

function joined(sentences: readonly string[], introduction: readonly string[]): string {
  return [...sentences, ...introduction].join('');
}
