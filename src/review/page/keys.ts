// Keys that work wherever the focus is, but never while a person types.

import { useEffect, useRef } from 'preact/hooks';

/** What keys do, by `KeyboardEvent.key`. */
export type KeyMap = Readonly<Record<string, () => void>>;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input:not([type=checkbox]):not([type=radio]),textarea,select');
}

/** A button or link does its own work with both keys, a box only with the space bar. */
function isOwnKey(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Enter') return target.matches('button,a,summary');
  return key === ' ' && target.matches('button,a,input,summary');
}

/** Listens while the component is shown. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (isTyping(event.target) || isOwnKey(event.key, event.target)) return;
      const act = latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
