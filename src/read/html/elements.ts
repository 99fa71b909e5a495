// What the names of elements mean to the readers. An element that is not named here is an inline one, as
// browsers treat it: `o:p` of Word, `ucapcontent` of site software.

/** Elements that stand on lines of their own (HTML Standard 15.3, rendering of flow content). */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol ' +
    'optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements that are kept as an empty paragraph when nothing is in them: a blank cell of a table of `p` or `div`. */
export const cellLikeElements: ReadonlySet<string> = new Set(['p', 'div', 'li', 'dd', 'dt', 'td', 'th']);

/**
 * Elements without text of the page: ignored by name. `xml` is an island of settings that Word writes. What
 * `object`, `video` and `canvas` hold for browsers that can't show them is read: the page may have left them open.
 */
export const ignoredElements: ReadonlySet<string> = new Set(
  'script style template head link meta base title param source track svg xml wbr col colgroup rp input noframes'.split(
    ' ',
  ),
);

/** Elements in which a form control shows text of the report; elsewhere it belongs to the site. */
export const textElements: ReadonlySet<string> = new Set('td th caption p h1 h2 h3 h4 h5 h6'.split(' '));

/** Elements of site furniture, whatever is in them. */
export const controlElements: ReadonlySet<string> = new Set(['select', 'button', 'textarea', 'noscript']);

/** Elements that are site furniture unless a report stands in them. */
export const furnitureElements: ReadonlySet<string> = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'menu',
]);

/** Elements whose line ends are printed. */
export const preformattedElements: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);

/** Level of a heading element, undefined for other elements. */
export function headingLevel(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : undefined;
}

/** Whether a link leads to a document that may hold the report: by the ending of a file name anywhere in it. */
export function isDocumentLink(href: string): boolean {
  return /\.(?:docx?|pdf|wps|ofd|zip|rar|7z|xlsx?|rtf)(?:$|[?#&;"'\s)])/i.test(href);
}
