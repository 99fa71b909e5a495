// What hand-written and machine-written markup does to an article without changing what browsers show of it.

/** A change of the markup of an article. */
export type Untidy = (article: string) => string;

/** Changes by name. */
export const untidiness = {
  /** End tags that HTML lets one leave out. */
  'no-end-tags': (article) => article.replace(/<\/(?:td|th|tr|tbody|thead|p)>/g, ''),
  /** Rows that only their end tag tells: browsers begin one at the first cell. */
  'no-row-starts': (article) => article.replace(/<tr[^>]*>/g, ''),
  /** As old browsers gave an edited page back: capitals, no quotes round simple values. */
  'upper-case': (article) =>
    article
      .replace(
        /<(\/?)([a-z][a-z0-9]*)/g,
        (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
      )
      .replace(/ (\w+)="([\w%]+)"/g, ' $1=$2')
      .replaceAll(' colspan=', ' colSpan=')
      .replaceAll(' rowspan=', ' rowSpan='),
  /** Attributes given twice: the first one counts. */
  'twice-attributes': (article) =>
    article
      .replace(/ (colspan|rowspan)="(\d+)"/g, ' $1="$2" $1="1"')
      .replace(/<p style="([^"]*)"/g, '<p style="$1" style="display:none"'),
  /** Inline elements left open, and end tags of elements that were never opened. */
  unclosed: (article) =>
    article
      .replace(/<\/(?:b|strong)><\/p>/g, '</p>')
      .replace(/<\/p>/g, (end, place: number) => (place % 3 === 0 ? `</span></font>${end}` : end)),
  /** Every character beyond ASCII as a reference, in decimal. */
  'decimal-references': (article) =>
    article.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`),
  /** The same in hexadecimal. */
  'hexadecimal-references': (article) =>
    article.replace(
      /[^\0-\x7f]/gu,
      (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
    ),
} as const satisfies Record<string, Untidy>;

/** Name of a change. */
export type Untidiness = keyof typeof untidiness;
