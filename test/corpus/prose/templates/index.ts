// The template bank, a file for each group of facts.

import type { TemplateGroup } from '../template.js';
import { audience, disclosedItems, socialItems, websiteItems } from './channels.js';
import { contact } from './contact.js';
import { litigation, noDisputes, review } from './disputes.js';
import { fee } from './fee.js';
import { electronicCopy, legalBasis, reportParts } from './frame.js';
import { motions, motionsPublished } from './motions.js';
import { period } from './period.js';
import { documents, interpretations, pressConferences } from './publicity.js';
import { applicants, requestOutcomes, requestProgress, requestsReceived } from './requests.js';
import { accountability, appraisal, assessment, trainings } from './support.js';

/** Groups by name. */
export const templates = {
  period,
  contact,
  legalBasis,
  reportParts,
  electronicCopy,
  disclosedItems,
  websiteItems,
  socialItems,
  audience,
  interpretations,
  pressConferences,
  documents,
  requestsReceived,
  requestProgress,
  requestOutcomes,
  applicants,
  review,
  litigation,
  noDisputes,
  motions,
  motionsPublished,
  fee,
  accountability,
  assessment,
  appraisal,
  trainings,
} satisfies Record<string, TemplateGroup>;

/** Name of a group. */
export type TemplateGroupName = keyof typeof templates;
