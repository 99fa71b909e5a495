// A page that stands for itself: one file with its style, without script, image or address of anything outside.

import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { shared } from '../view/style/form.js';
import { plainFile } from '../view/style/plain-file.js';
import { tokens } from '../view/style/tokens.js';
import { WordsContext, wordsInBoth } from '../view/words.js';

const style = `${tokens}${shared}${plainFile}`.replaceAll('\n', '');

/** Nothing may be loaded or sent, whatever came out of a document. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const words = wordsInBoth();

/** Everything before the content. `title` is plain text. */
export function pageStart(title: string): string {
  const head = render(
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
    </head>,
  );
  const start = head.replace('</head>', () => `<style>${style}</style></head>`);
  return `<!doctype html>\n<html lang="zh-CN">${start}<body>${renderPart(<LanguageChoice />)}`;
}

export const PAGE_END = '</body></html>\n';

/** HTML of a part of a page. */
export function renderPart(part: VNode): string {
  return render(<WordsContext.Provider value={words}>{part}</WordsContext.Provider>);
}

/** Two radio buttons that the style sheet asks which language to show: works in a mail program, too. */
function LanguageChoice(): VNode {
  return (
    <>
      <input class="lang" type="radio" name="lang" id="zh" aria-label="中文" checked />
      <input class="lang" type="radio" name="lang" id="en" aria-label="English" />
    </>
  );
}

export interface TopProps {
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The head of the content, with the labels of the language switch. */
export function Top({ title, children }: TopProps): VNode {
  return (
    <header class="top">
      <div>
        <h1>{title}</h1>
        {children}
      </div>
      <div class="switch no-print">
        <label for="zh">中文</label>
        <label for="en" lang="en">
          English
        </label>
      </div>
    </header>
  );
}
