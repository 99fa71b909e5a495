// Who reports: kinds and levels of agencies, and whose figures a report gives. Values of the record.

/** What kind of body an agency is, by the suffix of its name. */
export const agencyKinds = [
  'government',
  'general_office',
  'department',
  'township',
  'subdistrict',
  'zone',
  'vertical',
  'public_institution',
  'enterprise',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** Level of the body that the agency is or belongs to. */
export const agencyLevels = ['central', 'province', 'prefecture', 'county', 'township', 'zone'] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

/**
 * Whose figures: of the agency alone; of what was addressed to the government itself; of a whole region; of a region
 * with the figures of its members; of an agency in a vertical system; not told.
 */
export const reportScopes = [
  'agency',
  'government_own_level',
  'region_total',
  'region_with_members',
  'vertical_system',
  'unknown',
] as const;
export type ReportScope = (typeof reportScopes)[number];

/** Something in or beside the document that speaks for a division. */
export const divisionSources = [
  'name',
  'site_id',
  'credit_code',
  'publisher',
  'site_name',
  'contact',
  'address',
  'telephone',
  'postcode',
  'domain',
  'document_number',
  'text',
  'path',
  'manifest',
] as const;
export type DivisionSource = (typeof divisionSources)[number];

/** A piece of evidence: what stands there, and prefixes of the codes that it speaks for. */
export interface DivisionEvidence {
  readonly source: DivisionSource;
  readonly raw: string;
  readonly codes: readonly string[];
}

/** A division that the agency may belong to. */
export interface DivisionCandidate {
  readonly code: string;
  readonly name: string;
  readonly confidence: number;
}

/** A value with the probability that it is right. */
export interface Guess<Value> {
  readonly value: Value;
  readonly confidence: number;
}

/** Rank that the code of a division states. Districts of municipalities have codes of counties. */
export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** What is known of the agency, each with its confidence. */
export interface AgencyIdentity {
  /** As title or signature print it. */
  readonly printed: string | null;
  /** Simplified, without readings in brackets, by the full name where the text gives it. */
  readonly name: Guess<string | null>;
  /** All divisions above in front and usual abbreviations written out; `null` while the division is open. */
  readonly canonical: string | null;
  readonly kind: Guess<AgencyKind | null>;
  readonly level: Guess<AgencyLevel | null>;
  readonly scope: Guess<ReportScope>;
  /** Zone that the agency is or belongs to, as printed. */
  readonly zone: string | null;
  /** Division, only where it is sure enough; else the candidates say what it may be. */
  readonly division: { readonly code: string; readonly name: string; readonly level: DivisionLevel } | null;
  readonly divisionConfidence: number;
  readonly candidates: readonly DivisionCandidate[];
  readonly evidence: readonly DivisionEvidence[];
}
