// Which of several inputs with the same bytes gets the record: the first in the order of the run, whichever
// is read first.

/** A turn in the queue of claims; its holder must either claim or give it up. */
export interface Turn {
  /** Source of the earlier input with the same id, or undefined when the id is now this one's. */
  readonly claim: (id: string, source: string) => Promise<string | undefined>;
  /** Lets the next one claim. Harmless after a claim. */
  readonly giveUp: () => void;
}

/** Hands out turns; claims take effect in the order of the turns. */
export function createClaims(): () => Turn {
  const owners = new Map<string, string>();
  let last: Promise<void> = Promise.resolve();
  return () => {
    const before = last;
    let done: () => void = () => undefined;
    const own = new Promise<void>((resolve) => {
      done = resolve;
    });
    last = before.then(() => own);
    return {
      claim: async (id, source) => {
        await before;
        const owner = owners.get(id);
        if (owner === undefined) owners.set(id, source);
        done();
        return owner;
      },
      giveUp: () => done(),
    };
  };
}
