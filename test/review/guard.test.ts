// Who is let in: requests as programs, browsers and hostile pages send them, to the real server.

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewServer } from '../../src/review/server/index.js';
import { ask, makeSampleFolder, type SampleFolder } from './sample-folder.js';

let folder: SampleFolder;
let server: ReviewServer;
let id: string;
beforeAll(async () => {
  folder = await makeSampleFolder();
  id = await folder.takeSample('liuwu-town-2021', 'report.txt');
  server = await folder.serve();
}, 120_000);
afterAll(async () => {
  await server.close();
  await folder.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** A request with any header and any path, as `fetch` would not send it. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on('error', reject).end();
  });
}

const bearer = () => ({ authorization: `Bearer ${server.token}` });

it('listens on this machine alone, on a port of its own', () => {
  expect(server.address).toBe(`http://127.0.0.1:${server.port}/?token=${server.token}`);
  expect(server.port).toBeGreaterThan(0);
  expect(server.token.length).toBeGreaterThanOrEqual(32);
});

describe('refused is', () => {
  it.each([
    ['a request without a token', '/api/session', {}],
    ['a page without a token', '/', {}],
    ['a wrong token', '/api/session', { authorization: 'Bearer x' }],
    ['a wrong token in the address', '/?token=x', {}],
    ['a token that is too short by one', '/api/session', { cookie: 'gongkai-review-1=x' }],
  ])('%s', async (_, path, headers) => {
    const { status, text } = await raw(path, headers as Record<string, string>);
    expect([status, JSON.parse(text).error.code]).toEqual([403, 'token']);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])(
    'another host name, even with the token: %s',
    async (host) => {
      for (const path of ['/api/session', `/?token=${server.token}`]) {
        const { status, headers, text } = await raw(path, { ...bearer(), host });
        expect([status, headers['set-cookie']]).toEqual([403, undefined]);
        expect(text).not.toContain('report');
      }
    },
  );

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    'another origin, even with the token: %s',
    async (origin) => {
      const { status, text, headers } = await raw('/api/session', { ...bearer(), origin });
      expect([status, JSON.parse(text).error.code]).toEqual([403, 'origin']);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('a change that another site asks for, and one that is no JSON', async () => {
    const crossSite = await raw('/api/dataset', { ...bearer(), 'sec-fetch-site': 'cross-site' }, 'POST');
    expect(crossSite.status).toBe(403);
    const form = await ask(server, '/api/decisions', { body: {}, headers: { 'content-type': 'text/plain' } });
    expect(form.status).toBe(400);
  });
});

describe('let in is', () => {
  it('who has the token in a header, or under the name localhost', async () => {
    expect((await raw('/api/session', bearer())).status).toBe(200);
    const host = `localhost:${server.port}`;
    expect((await raw('/api/session', { ...bearer(), host, origin: `http://${host}` })).status).toBe(200);
  });

  it('who trades the token in the address for a cookie that scripts cannot read', async () => {
    const { status, headers, text } = await raw(`/?token=${server.token}`);
    expect(status).toBe(200);
    expect(text).toContain('url=/"');
    expect(text).not.toContain(server.token);
    const [cookie = ''] = [headers['set-cookie'] ?? ''].flat();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    const [pair = ''] = cookie.split(';');
    expect(pair).toContain(`gongkai-review-${server.port}=`);
    expect((await raw('/api/session', { cookie: pair })).status).toBe(200);
    expect((await raw('/', { cookie: pair })).status).toBe(200);
  });
});

it.each(['/', '/api/session', '/api/nothing', '/nothing.js'])('%s has strict headers', async (path) => {
  const { headers } = await raw(path, bearer());
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*/);
  expect(policy.match(/script-src[^;]*/)?.[0] ?? '').not.toContain('unsafe-inline');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
});

it.each([
  '/../package.json',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/package.json',
  '/....//package.json',
  '//etc/passwd',
  '/..\\package.json',
  '/api/reports/..%2f..%2frun',
  '/api/reports/..%2f..%2f..%2fetc%2fpasswd/source/file',
  '/api/reports/0000000000000000',
  '/api/reports/0000000000000000/source/page',
  '/api/overview/..%2freports',
])('no address leads out: %s', async (path) => {
  const { status, text } = await raw(path, bearer());
  expect([400, 404]).toContain(status);
  expect(text).not.toMatch(/devDependencies|root:/);
});

it('an id leads to its report', async () => {
  expect((await raw(`/api/reports/${id}`, bearer())).status).toBe(200);
});
