// Pages that a server sent instead of the one that was asked for.

import { UnreadableSourceError } from '../../model/errors.js';
import type { ParsedPage } from './parsed-page.js';
import { shorten } from './white-space.js';

/** A page with less text than this has no report in it. */
const MIN_CHARACTERS = 20;
/** A page with more text than this is no error page, whatever it says. */
const MAX_CHARACTERS = 600;

const ERROR_TITLES =
  /(?:^|\D)(?:40[0134]|50[0-4])(?:\D|$)|not found|forbidden|bad gateway|error|出错|错误|页面不存在|无法访问|找不到|用户登录|统一登录|访问受限|安全验证/i;

const ERROR_TEXTS =
  /(?:^|\D)40[34](?:\D{0,3}(?:not found|forbidden|错误)|$)|not found|access denied|bad gateway|service unavailable|页面不存在|页面没有找到|页面未找到|您访问的页面|您请求的页面|无法访问|拒绝访问|访问被拦截|请先登录|enable javascript|开启 ?javascript|启用 ?javascript|检查您的浏览器|just a moment/i;

/** @throws UnreadableSourceError `error-page` when the page is an error message, a log-in form or a bare script. */
export function assertNotErrorPage(page: ParsedPage): void {
  if (page.assets.some(({ type }) => type === 'link')) return;
  if (page.blocks.some(({ type }) => type === 'table')) return;
  const { title = '' } = page.metadata;
  const text = page.blocks.map((block) => (block.type === 'table' ? '' : block.text)).join('\n');
  if (page.characters < MIN_CHARACTERS)
    refuse(`The page has almost no text: "${shorten(`${title} ${text}`, 80)}".`);
  if (page.characters > MAX_CHARACTERS) return;
  if (ERROR_TITLES.test(title))
    refuse(`The page is an error message or a log-in form: "${shorten(title, 80)}".`);
  // A short page that calls itself a report may well speak of pages that were not found.
  if (/报告|年报/.test(title)) return;
  const aside = page.setAside.map((item) => item.text).join('\n');
  if (ERROR_TEXTS.test(`${text}\n${aside}`)) {
    refuse(`The page is an error message or a log-in form: "${shorten(text, 80)}".`);
  }
}

function refuse(message: string): never {
  throw new UnreadableSourceError('error-page', message, 'Fetch the page of the report again.');
}
