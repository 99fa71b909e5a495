const EDITOR_MARK = /\[bookmark:[^\]\n]{0,80}\]/giu;

/** Text without the marks that an editor leaves when it copies text out: `[bookmark: _GoBack]`. */
export function withoutEditorMarks(text: string): string {
  return text.replace(EDITOR_MARK, '');
}
