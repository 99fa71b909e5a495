// The ways in which markup is broken by people and programs: tags lost, doubled, moved, out of order, cut or made up.

type Damage = (page: string, next: (bound: number) => number) => string;

/** What authors and site software leave in the wrong place. */
const strays = (
  '<p> </p> <div> </div> <b> </b> <span> </span> <a href="x"> </a> <td> </td> <tr> </tr> <table> </table> <tbody> ' +
  '</tbody> <li> </li> <br> </br> <ul> </ul> <h2> </h2> <font> </font> <form> </form> <select> <option> </select> <!-- ' +
  '--> <o:p/> <col> <colgroup> <caption> </caption> <body> </body> </html> <head> <script> </script> <style> &nbsp &amp; ' +
  '&#13; &lt < > " = <input> <button> </button> <textarea> </textarea> <title> <thead> <th> <svg> <dd> <dt> <noscript> ' +
  '<![if !IE]> <?xml?> \u0000 \r \f <img/src=x> <td/> <P CLASS=a> <center> <nobr> <object> <iframe> <pre> <ruby> <rt>'
).split(' ');

/** Damages by name. */
export const damages = {
  'tag lost': (page, next) => {
    const [start, end] = someTag(page, next);
    return page.slice(0, start) + page.slice(end);
  },
  'tag doubled': (page, next) => {
    const [start, end] = someTag(page, next);
    return page.slice(0, end) + page.slice(start);
  },
  'tag moved': (page, next) => {
    const [start, end] = someTag(page, next);
    const rest = page.slice(0, start) + page.slice(end);
    const [, to] = someTag(rest, next);
    return rest.slice(0, to) + page.slice(start, end) + rest.slice(to);
  },
  'stray put in': (page, next) => {
    const [, at] = someTag(page, next);
    return page.slice(0, at) + (strays[next(strays.length)] ?? '') + page.slice(at);
  },
  'stray in text': (page, next) => {
    const at = next(page.length + 1);
    return page.slice(0, at) + (strays[next(strays.length)] ?? '') + page.slice(at);
  },
  'sign lost': (page, next) => {
    const at = next(page.length);
    return page.slice(0, at) + page.slice(at + 1);
  },
  'end lost': (page, next) => page.slice(0, next(page.length)),
  'part lost': (page, next) => {
    const at = next(page.length);
    return page.slice(0, at) + page.slice(at + next(300));
  },
} as const satisfies Record<string, Damage>;

/** Where a tag of the page begins and ends. */
function someTag(page: string, next: (bound: number) => number): [start: number, end: number] {
  const start = Math.max(0, page.indexOf('<', next(page.length)));
  const close = page.indexOf('>', start);
  return [start, close === -1 ? page.length : close + 1];
}
