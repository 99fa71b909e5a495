// How the API says that something is not to be had.

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ApiError, Bilingual } from '../api.js';

/** An answer that is an error of the asker, or of the folder. */
export class ReviewError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly say: Bilingual;

  constructor(status: ContentfulStatusCode, code: string, say: Bilingual) {
    super(say.en);
    this.name = new.target.name;
    this.status = status;
    this.code = code;
    this.say = say;
  }
}

/** An error as the API says it. */
export function apiError(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  message: Bilingual,
): Response {
  const body: ApiError = { error: { code, message } };
  return context.json(body, status);
}

/** No such report. */
export function noReport(): ReviewError {
  return new ReviewError(404, 'no-report', {
    zh: '输出文件夹中没有这份报告。',
    en: 'There is no such report in the output folder.',
  });
}
