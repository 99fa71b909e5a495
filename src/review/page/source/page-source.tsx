// A web page, made safe by the server and shown in a frame that may run no script. The frame is of this origin, so that
// the page around it can mark places in it.

import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../../model/place.js';
import { useWords } from '../../view/words.js';
import { client } from '../client.js';
import type { ReportState } from '../report/report-state.js';
import { fieldsByPlace, placeKey, placeOf } from './place-keys.js';

const OUTLINE = '3px solid #ffb300';
const GROUND = 'rgba(255, 179, 0, 0.28)';

export function PageSource({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  const { report, chosen, choose } = state;
  const place = placeOf(report, chosen);
  const key = place === null ? null : placeKey(place);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (loads === 0 || key === null || place === null || page === null || page === undefined)
      return undefined;
    const element = elementAt(page, place, key);
    if (element === null) return undefined;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    element.dataset.mark = 'chosen';
    element.style.outline = OUTLINE;
    element.style.outlineOffset = '-1px';
    element.style.backgroundColor = GROUND;
    return () => {
      delete element.dataset.mark;
      for (const name of ['outline', 'outline-offset', 'background-color'])
        element.style.removeProperty(name);
    };
  }, [key, loads]);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (loads === 0 || page === null || page === undefined) return undefined;
    const fields = fieldsByPlace(report.fields);
    const onClick = (event: Event): void => {
      event.preventDefault();
      // An element of the frame is none of this window's classes.
      const target = event.target as Element | null;
      const keys = target?.closest<HTMLElement>('[data-place]')?.dataset.place?.split(' ') ?? [];
      const field = keys.flatMap((one) => fields.get(one) ?? [])[0];
      if (field !== undefined) choose(field);
    };
    page.addEventListener('click', onClick, true);
    return () => page.removeEventListener('click', onClick, true);
  }, [loads, report.record.id]);

  return (
    <iframe
      ref={frame}
      class="page-frame"
      title={words.label('source.frame')}
      sandbox="allow-same-origin"
      referrerpolicy="no-referrer"
      src={client.sourcePage(report.record.id)}
      onLoad={() => setLoads((count) => count + 1)}
    />
  );
}

/** The element of a place, else the smallest one whose place holds it. */
function elementAt(page: Document, place: Place, key: string): HTMLElement | null {
  const exact = page.getElementById(`place-${key}`);
  if (exact !== null || !('start' in place)) return exact;
  let best: { readonly element: HTMLElement; readonly size: number } | undefined;
  for (const element of page.querySelectorAll<HTMLElement>('[data-place]')) {
    for (const range of element.dataset.place?.split(' ') ?? []) {
      const [start = 0, end = 0] = range.split('-').map(Number);
      const holds = start <= place.start && end >= place.end;
      if (holds && (best === undefined || end - start < best.size)) best = { element, size: end - start };
    }
  }
  return best?.element ?? null;
}
