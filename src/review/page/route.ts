// Where the page is, in the fragment of its address: `#/`, `#/report/<id>`, `#/overview`. Filters stand behind it, so that
// a queue can be kept as a bookmark.

import { useEffect, useState } from 'preact/hooks';
import { type Filters, facetNames, type QueueSort, queueSorts } from '../api.js';
import { toSearch } from './client.js';

/** What the queue shows. */
export interface QueueChoice {
  readonly filters: Filters;
  readonly sort: QueueSort;
}

export type Route =
  | { readonly page: 'queue'; readonly choice: QueueChoice }
  | { readonly page: 'overview'; readonly choice: QueueChoice }
  | { readonly page: 'report'; readonly id: string };

/** Reads a fragment; what it does not know is the queue. */
export function toRoute(fragment: string): Route {
  const [path = '', search = ''] = fragment.replace(/^#/, '').split('?');
  const report = /^\/report\/([0-9a-f]{16})$/.exec(path);
  if (report?.[1] !== undefined) return { page: 'report', id: report[1] };
  return { page: path === '/overview' ? 'overview' : 'queue', choice: toChoice(search) };
}

function toChoice(search: string): QueueChoice {
  const parameters = new URLSearchParams(search);
  const filters: Record<string, string[] | string> = {};
  for (const name of facetNames) if (parameters.has(name)) filters[name] = parameters.getAll(name);
  const agency = parameters.get('agency');
  if (agency !== null) filters.agency = agency;
  const sort = queueSorts.find((one) => one === parameters.get('sort')) ?? 'worth';
  return { filters, sort };
}

/** The fragment of a route. */
export function toFragment(route: Route): string {
  if (route.page === 'report') return `#/report/${route.id}`;
  const { filters, sort } = route.choice;
  const search = toSearch({ ...filters, sort: sort === 'worth' ? undefined : sort });
  return `#/${route.page === 'overview' ? 'overview' : ''}${search}`;
}

/** Goes to a route; `replace` leaves no step to go back to. */
export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
  const fragment = toFragment(route);
  if (how === 'push') {
    location.hash = fragment;
    return;
  }
  history.replaceState(null, '', fragment);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The route of the page, kept up to date. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => toRoute(location.hash));
  useEffect(() => {
    const onChange = (): void => setRoute(toRoute(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return route;
}
