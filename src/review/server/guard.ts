// Who may ask the review server: a program or page of this machine that has its token, under its own name. A page of
// another site can reach 127.0.0.1, too, by form, by script or by a name that it makes lead here (DNS rebinding).

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { apiError } from './answers.js';

/** What a server is known by; the port is known once it listens. */
export interface Identity {
  readonly token: string;
  readonly port: () => number;
}

/** Cookies of 127.0.0.1 are shared by all ports; the name keeps two review servers apart. */
function cookieName({ port }: Identity): string {
  return `gongkai-review-${port()}`;
}

/** The names under which the server answers. */
function hosts({ port }: Identity): readonly string[] {
  return [`127.0.0.1:${port()}`, `localhost:${port()}`];
}

/** Headers of every answer: nothing from outside is loaded, no other page may frame, open or read it. */
const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
};

/**
 * Policy of the page itself. Styles may stand in the document: charts are drawn with them. pdf.js compiles its decoders
 * (WebAssembly) and works in a worker of this origin.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Policy of everything that is no page. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Refuses what does not come from the page of this server, and sets the headers of every answer. */
export function guard(identity: Identity): MiddlewareHandler {
  return async (context, next) => {
    const refusal = refuse(context, identity);
    const answer = refusal ?? (await next());
    if (answer instanceof Response) context.res = answer;
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    if (!context.res.headers.has('Content-Security-Policy')) {
      context.res.headers.set('Content-Security-Policy', DATA_POLICY);
    }
  };
}

function refuse(context: Context, identity: Identity): Response | undefined {
  const { req } = context;
  const host = req.header('host') ?? '';
  if (!hosts(identity).includes(host.toLowerCase())) {
    return apiError(context, 403, 'host', {
      zh: '请使用程序给出的地址访问。',
      en: 'Use the address that the program printed.',
    });
  }
  const origin = req.header('origin');
  const isForeign = origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`;
  const isChange = req.method !== 'GET' && req.method !== 'HEAD';
  const isCrossSite = ['cross-site', 'same-site'].includes(req.header('sec-fetch-site') ?? '');
  if (isForeign || (isChange && isCrossSite)) {
    return apiError(context, 403, 'origin', {
      zh: '不接受来自其他网页的请求。',
      en: 'Requests of other pages are refused.',
    });
  }
  const asked = new URL(req.url).searchParams.get('token');
  if (asked !== null && req.method === 'GET') return admit(context, asked, identity);
  const given = bearerOf(req.header('authorization')) ?? getCookie(context, cookieName(identity)) ?? '';
  return isSame(given, identity.token) ? undefined : noToken(context);
}

/**
 * Trades the token in the address for a cookie that scripts cannot read and other sites cannot send, and leads on to the
 * same address without it. A page leads on, no redirect: a browser that came from elsewhere (a link in a web terminal)
 * would not send a strict cookie along the way.
 */
function admit(context: Context, token: string, identity: Identity): Response {
  if (!isSame(token, identity.token)) return noToken(context);
  setCookie(context, cookieName(identity), identity.token, { httpOnly: true, sameSite: 'Strict', path: '/' });
  context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  return context.html(
    '<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>gongkai</title></head><body><a href="/">gongkai review</a></body></html>',
  );
}

function bearerOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer ([\w-]{1,200})$/.exec(header)?.[1];
}

/** Compares digests, which are of one length: the time taken tells nothing of the token. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

function noToken(context: Context): Response {
  return apiError(context, 403, 'token', {
    zh: '缺少访问令牌：请打开 gongkai review 打印的完整地址。',
    en: 'There is no token: open the whole address that gongkai review printed.',
  });
}
