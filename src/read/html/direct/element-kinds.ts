// What the names of elements mean to the building of the tree (HTML Standard 13.2.6.4.7, "in body", and 13.2.4.2).

/** How the start tag of an element is taken in. */
export type TagKind =
  /** Nothing special: `span`, `o:p`. */
  | 'ordinary'
  /** Opened again behind whatever closes it too early. */
  | 'formatting'
  /** Ends a paragraph that is open. */
  | 'block'
  | 'heading'
  /** Ends an item of its kind. */
  | 'item'
  | 'option'
  | 'reading'
  | 'button'
  | 'form'
  | 'select'
  | 'pre'
  /** Has no content. */
  | 'void'
  | 'rule'
  /** Without content, at home in `head`. */
  | 'fact'
  /** Its content is text, whatever it looks like. */
  | 'raw'
  | 'html'
  | 'head'
  | 'body'
  | 'table'
  | 'section'
  | 'row'
  | 'cell'
  | 'caption'
  | 'colgroup'
  | 'col'
  /** Left to the standards parser. */
  | 'foreign';

/** What the parser asks of an element. */
export interface ElementKind {
  readonly tag: TagKind;
  /** In the standard's list of special elements: an end tag of an inner element does not reach over it. */
  readonly isSpecial: boolean;
  /** Ends the look for an open element (13.2.4.2, "have an element in scope"). */
  readonly isBoundary: boolean;
  /** Its end tag may be left out. */
  readonly isEndImplied: boolean;
}

const names: Readonly<Record<Exclude<TagKind, 'ordinary'>, string>> = {
  formatting: 'a b big code em font i s small strike strong tt u',
  block:
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header ' +
    'hgroup main menu nav ol p search section summary ul',
  heading: 'h1 h2 h3 h4 h5 h6',
  item: 'li dd dt',
  option: 'option optgroup',
  reading: 'rt rp',
  button: 'button',
  form: 'form',
  select: 'select',
  pre: 'pre listing',
  void: 'br img wbr area embed input param source track',
  rule: 'hr',
  fact: 'base basefont bgsound link meta',
  raw: 'script style title textarea noscript noframes noembed iframe xmp',
  html: 'html',
  head: 'head',
  body: 'body',
  table: 'table',
  section: 'tbody thead tfoot',
  row: 'tr',
  cell: 'td th',
  caption: 'caption',
  colgroup: 'colgroup',
  col: 'col',
  foreign:
    'svg math template plaintext frameset frame image applet marquee object nobr keygen rb rtc isindex',
};

/** Elements of `names` that are not in the standard's list of special elements. */
const notSpecial = new Set(
  `${names.formatting} option optgroup rt rp dialog search svg math image nobr keygen rb rtc isindex`.split(
    ' ',
  ),
);
const boundaries = new Set('html table td th caption applet marquee object template'.split(' '));
const endImplied = new Set('dd dt li optgroup option p rb rp rt rtc'.split(' '));

const ordinary: ElementKind = { tag: 'ordinary', isSpecial: false, isBoundary: false, isEndImplied: false };

const kinds: ReadonlyMap<string, ElementKind> = new Map(
  Object.entries(names).flatMap(([tag, list]) =>
    list.split(' ').map((name): [string, ElementKind] => [
      name,
      {
        tag: tag as TagKind, // The keys of `names`.
        isSpecial: !notSpecial.has(name),
        isBoundary: boundaries.has(name),
        isEndImplied: endImplied.has(name),
      },
    ]),
  ),
);

/** What an element's name, in lower case, means. */
export function kindOf(name: string): ElementKind {
  return kinds.get(name) ?? ordinary;
}
