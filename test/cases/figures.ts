// Figures of the made-up agencies. Rows differ from each other, so that a shifted row or a swapped cell shows.

/** `<table>.<row>` → numbers in the form's column order; `review_litigation` alone has no row. */
export type Figures = Readonly<Record<string, readonly number[]>>;

/** A figure set with the form it fills. */
export interface FilledForm {
  readonly form: 'ogi_2019' | 'ogi_2021';
  readonly tables: Figures;
}

interface RequestParts {
  /** Outcome row → the six kinds of applicant; row totals and （七） are added up. */
  readonly outcomes: Readonly<Record<string, readonly number[]>>;
  readonly carriedOver: readonly number[];
  readonly carriedForward: readonly number[];
}

const applicantKinds = [0, 1, 2, 3, 4, 5];

const withTotal = (six: readonly number[]): number[] => [...six, six.reduce((sum, value) => sum + value, 0)];

// What came in follows from what became of it: 一 = （七） + 四 − 二.
function requestRows({ outcomes, carriedOver, carriedForward }: RequestParts): Figures {
  const at = (row: readonly number[], kind: number): number => row[kind] ?? 0;
  const processed = applicantKinds.map((kind) =>
    Object.values(outcomes).reduce((sum, row) => sum + at(row, kind), 0),
  );
  const received = applicantKinds.map(
    (kind) => at(processed, kind) + at(carriedForward, kind) - at(carriedOver, kind),
  );
  const rows = {
    new_requests: received,
    carried_over: carriedOver,
    ...outcomes,
    total_processed: processed,
    carried_forward: carriedForward,
  };
  return Object.fromEntries(Object.entries(rows).map(([id, six]) => [`requests.${id}`, withTotal(six)]));
}

const busyOutcomes = {
  granted: [41, 7, 3, 2, 5, 1],
  partially_granted: [12, 4, 0, 1, 2, 3],
  'denied.state_secret': [2, 0, 0, 0, 0, 1],
  'denied.other_law': [3, 1, 0, 0, 0, 0],
  'denied.public_security_stability': [0, 2, 0, 1, 0, 0],
  'denied.third_party_rights': [5, 0, 1, 0, 3, 0],
  'denied.internal_affairs': [4, 3, 0, 0, 0, 2],
  'denied.deliberative': [6, 0, 0, 2, 1, 0],
  'denied.enforcement_file': [1, 1, 4, 0, 0, 0],
  'denied.administrative_inquiry': [9, 0, 0, 0, 0, 4],
  'unable.not_held': [23, 5, 2, 0, 1, 6],
  'unable.needs_creation': [8, 0, 3, 1, 0, 0],
  'unable.still_unclear': [2, 1, 0, 0, 4, 0],
  'not_processed.petition': [11, 0, 1, 0, 0, 5],
  'not_processed.repeat': [7, 2, 0, 3, 0, 0],
  'not_processed.publication': [0, 1, 0, 0, 2, 0],
  'not_processed.excessive': [14, 0, 0, 0, 0, 0],
  'not_processed.confirm_or_reissue': [3, 0, 2, 0, 1, 0],
};

const review = [3, 1, 2, 4, 10, 5, 2, 0, 1, 8, 1, 0, 3, 2, 6];

const disclosure2021 = {
  'disclosure.art20_1.regulations': [2, 1, 17],
  'disclosure.art20_1.normative_documents': [14, 5, 63],
  'disclosure.art20_5.administrative_licensing': [1806],
  'disclosure.art20_6.administrative_penalty': [412],
  'disclosure.art20_6.administrative_compulsion': [37],
  'disclosure.art20_8.administrative_fees': [96.35],
};

/** The 2021 form of a busy agency. */
export const busy2021: FilledForm = {
  form: 'ogi_2021',
  tables: {
    ...disclosure2021,
    ...requestRows({
      outcomes: {
        ...busyOutcomes,
        'other.overdue_correction': [1, 0, 0, 4, 0, 2],
        'other.fee_unpaid': [0, 3, 0, 0, 0, 1],
        'other.other': [10, 2, 1, 0, 2, 0],
      },
      carriedOver: [6, 2, 1, 0, 3, 1],
      carriedForward: [9, 1, 0, 2, 0, 4],
    }),
    review_litigation: review,
  },
};

/** The 2021 form with （六）其他处理 as one row. */
export const singleRow2021: FilledForm = {
  form: 'ogi_2021',
  tables: {
    ...disclosure2021,
    ...requestRows({
      outcomes: { ...busyOutcomes, 'other.all': [11, 5, 1, 4, 2, 3] },
      carriedOver: [6, 2, 1, 0, 3, 1],
      carriedForward: [9, 1, 0, 2, 0, 4],
    }),
    review_litigation: review,
  },
};

/** The 2021 form of an agency whose applicants were all natural persons. */
export const naturalPersons2021: FilledForm = {
  form: 'ogi_2021',
  tables: {
    'disclosure.art20_1.regulations': [0, 0, 0],
    'disclosure.art20_1.normative_documents': [3, 1, 8],
    'disclosure.art20_5.administrative_licensing': [129],
    'disclosure.art20_6.administrative_penalty': [16],
    'disclosure.art20_6.administrative_compulsion': [4],
    'disclosure.art20_8.administrative_fees': [7.2],
    ...requestRows({
      outcomes: Object.fromEntries(
        [
          ['granted', 12],
          ['partially_granted', 5],
          ['denied.state_secret', 0],
          ['denied.other_law', 1],
          ['denied.public_security_stability', 0],
          ['denied.third_party_rights', 2],
          ['denied.internal_affairs', 3],
          ['denied.deliberative', 4],
          ['denied.enforcement_file', 6],
          ['denied.administrative_inquiry', 7],
          ['unable.not_held', 9],
          ['unable.needs_creation', 8],
          ['unable.still_unclear', 1],
          ['not_processed.petition', 10],
          ['not_processed.repeat', 2],
          ['not_processed.publication', 0],
          ['not_processed.excessive', 3],
          ['not_processed.confirm_or_reissue', 1],
          ['other.overdue_correction', 4],
          ['other.fee_unpaid', 0],
          ['other.other', 5],
        ].map(([id, value]) => [id, [value, 0, 0, 0, 0, 0]]),
      ),
      carriedOver: [2, 0, 0, 0, 0, 0],
      carriedForward: [3, 0, 0, 0, 0, 0],
    }),
    review_litigation: [1, 0, 1, 0, 2, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1],
  },
};

/** The 2019 form of a busy agency. */
export const busy2019: FilledForm = {
  form: 'ogi_2019',
  tables: {
    'disclosure.art20_1.regulations': [3, 2, 19],
    'disclosure.art20_1.normative_documents': [14, 13, 63],
    'disclosure.art20_5.administrative_licensing': [28, 6, 1806],
    'disclosure.art20_5.other_external_services': [93, 1, 540],
    'disclosure.art20_6.administrative_penalty': [112, 7, 412],
    'disclosure.art20_6.administrative_compulsion': [16, 4, 37],
    'disclosure.art20_8.administrative_fees': [11, 5],
    'disclosure.art20_9.centralized_procurement': [24, 318.6],
    ...requestRows({
      outcomes: { ...busyOutcomes, 'other.all': [11, 5, 1, 4, 2, 3] },
      carriedOver: [6, 2, 1, 0, 3, 1],
      carriedForward: [9, 1, 0, 2, 0, 4],
    }),
    review_litigation: review,
  },
};
