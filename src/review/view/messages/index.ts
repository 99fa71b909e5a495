// The texts of the pages by language.

import { en } from './en.js';
import { zh } from './zh.js';

export const languages = { zh, en } as const;
export type Language = keyof typeof languages;
export type MessageKey = keyof typeof en;

/** Says a message, with what stands in braces filled in. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** What says messages in a language. */
export function sayIn(language: Language): Say {
  const messages = languages[language];
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** The attribute `lang` of a page. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
