// The keys of the page.

import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../view/messages/index.js';
import { useWords } from '../view/words.js';

const queueKeys: readonly (readonly [string, MessageKey])[] = [
  ['j  k  ↓  ↑', 'help.move'],
  ['Enter', 'help.open'],
  ['/', 'help.search'],
  ['b', 'help.build'],
  ['?', 'help.help'],
];

const reportKeys: readonly (readonly [string, MessageKey])[] = [
  ['←  →  ↑  ↓', 'help.cell'],
  ['n  p', 'help.next'],
  ['c', 'help.confirm'],
  ['e', 'help.correct'],
  ['x', 'help.published'],
  ['s', 'help.suggestion'],
  ['u', 'help.undo'],
  ['R', 'help.reject'],
  ['Esc', 'help.back'],
];

export function HelpDialog({ onClose }: { readonly onClose: () => void }): VNode {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const list = (title: MessageKey, keys: typeof queueKeys): VNode => (
    <section>
      <h3>{words.text(title)}</h3>
      <dl class="keys">
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>
              {key.split(/\s+/).map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{words.text(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{words.text('help.title')}</h2>
      {list('help.queue', queueKeys)}
      {list('help.report', reportKeys)}
      <form method="dialog">
        <button type="submit">{words.text('help.close')}</button>
      </form>
    </dialog>
  );
}
