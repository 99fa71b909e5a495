// What a person chose for the page: language and light or dark, kept in the browser.

import { useEffect, useState } from 'preact/hooks';
import { type Language, languageTags } from '../view/messages/index.js';

const LANGUAGE = 'gongkai-language';
const THEME = 'gongkai-theme';

function startLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}

/** The language, and what changes it. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(startLanguage);
  useEffect(() => {
    document.documentElement.lang = languageTags[language];
    localStorage.setItem(LANGUAGE, language);
  }, [language]);
  return [language, setLanguage];
}

function isDark(): boolean {
  const kept = document.documentElement.dataset.theme;
  return kept === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : kept === 'dark';
}

/** Takes up the theme that was chosen earlier. */
export function restoreTheme(): void {
  const kept = localStorage.getItem(THEME);
  if (kept !== null) document.documentElement.dataset.theme = kept;
}

/** Light becomes dark, dark light. */
export function toggleTheme(): void {
  const theme = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(THEME, theme);
}
