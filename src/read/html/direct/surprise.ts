// The direct parser builds the tree of markup that it knows to be sound. Anything else ends it, and the standards
// parser, which knows how browsers mend broken markup, builds the tree.

/** Raised inside of the direct parser when a page has something that it leaves to the standards parser. */
export class Surprise extends Error {
  override readonly name = 'Surprise';
}

/** Ends the direct parsing. `what` names the kind of markup, not where it stands: reasons are counted. */
export function surprise(what: string): never {
  throw new Surprise(what);
}
