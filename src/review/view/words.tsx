// The language of what is drawn. The page speaks one language at a time; a plain file speaks both, and its reader chooses
// with a switch that needs no script.

import { type ComponentChild, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual } from '../api.js';
import { type Language, type MessageKey, type Say, sayIn } from './messages/index.js';

type Values = Readonly<Record<string, string | number>>;

export interface Words {
  /** A message, to be shown. */
  readonly text: (key: MessageKey, values?: Values) => ComponentChild;
  /** A message where only plain text can stand: attributes, titles. */
  readonly label: Say;
  /** The right one of two texts, to be shown. */
  readonly pick: (both: Bilingual) => ComponentChild;
  readonly pickLabel: (both: Bilingual) => string;
}

/** One language. */
export function wordsIn(language: Language): Words {
  const say = sayIn(language);
  const pickLabel = (both: Bilingual): string => both[language];
  return { text: say, label: say, pick: pickLabel, pickLabel };
}

/** Both languages, to be told apart by the style sheet. */
export function wordsInBoth(): Words {
  const zh = sayIn('zh');
  const en = sayIn('en');
  const pick = (both: Bilingual): ComponentChild =>
    both.zh === both.en ? (
      both.zh
    ) : (
      <>
        <span class="zh" lang="zh-CN">
          {both.zh}
        </span>
        <span class="en" lang="en">
          {both.en}
        </span>
      </>
    );
  return {
    text: (key, values) => pick({ zh: zh(key, values), en: en(key, values) }),
    label: (key, values) => `${zh(key, values)} · ${en(key, values)}`,
    pick,
    pickLabel: ({ zh: one, en: other }) => `${one} · ${other}`,
  };
}

export const WordsContext = createContext<Words>(wordsIn('zh'));

/** The words of the page around. */
export function useWords(): Words {
  return useContext(WordsContext);
}
