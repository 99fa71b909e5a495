// Style attributes as far as they lay out a report. Values are plain words, numbers and colours: nothing that loads,
// refers or escapes.

const properties: ReadonlySet<string> = new Set(
  (
    'text-align vertical-align text-indent text-decoration font-weight font-style font-size line-height white-space ' +
    'color background-color width border border-top border-right border-bottom border-left border-color border-style ' +
    'border-width border-collapse padding padding-top padding-right padding-bottom padding-left display visibility ' +
    'writing-mode'
  ).split(' '),
);

const VALUE = /^(?:[a-z\d.,%#\s-]|rgba?\([\d.,%\s]{1,40}\))+$/i;
const MAX_VALUE = 100;

/** The declarations that may stay. */
export function safeStyle(style: string): string {
  return style
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
      const value = declaration
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .trim();
      const fits = properties.has(name) && value.length <= MAX_VALUE && VALUE.test(value);
      return fits ? [`${name}: ${value}`] : [];
    })
    .join('; ');
}
