// docs/corpus.md: what the generated corpus is made of, from its registries.

import { catalogue } from '../test/corpus/catalogue.js';
import { corpusFormats, type Oddity } from '../test/corpus/draft.js';
import { oddities } from '../test/corpus/oddities/index.js';
import { renderings } from '../test/corpus/renderings/index.js';

type ToTable = (titles: readonly string[], rows: readonly (readonly string[])[]) => string;

/** The page; `note` says that it is generated, `toTable` writes a table of Markdown. */
export function corpusPage(note: string, toTable: ToTable): string {
  return `${note}

# The corpus

\`npm run corpus -- --seed 1 --count 2000 --out DIR\` makes reports with known answers: invented agencies over
consecutive years, figures that agree or are wrong on purpose, prose with planted facts, written down in many ways and
damaged as published reports are. It shares no code and no data with the extraction. The same seed gives the same
bytes. Truth travels with the cells: whatever changes a page changes its truth, and what a reader of the page can't
know any more is \`unreadable\`.

Documents fall into \`train\` (may be looked at, fitted on), \`dev\` (compared) and \`test\` (only scored, never shown case
by case) by their agency, so that no agency is in two of them. Six in ten documents have one to four oddities.

How a corpus is judged is told in [evaluation.md](evaluation.md).

## Oddities

The numbers are those of a catalogue made from published reports.

${toTable(['number', 'what real reports do', 'oddities of the corpus', 'formats'], oddityRows())}
## Renderings

${corpusFormats.map((format) => renderingList(format)).join('\n')}`;
}

function oddityRows(): string[][] {
  return Object.entries(catalogue).map(([number, meaning]) => {
    const own = oddities.filter((oddity) => oddity.number === Number(number));
    return [number, meaning, own.map(({ name }) => `\`${name}\``).join(', ') || '–', formatsOf(own)];
  });
}

function formatsOf(own: readonly Oddity[]): string {
  const some = corpusFormats.filter((format) => own.some(({ formats }) => formats?.includes(format) ?? true));
  return some.length === corpusFormats.length ? 'all' : some.join(', ');
}

function renderingList(format: string): string {
  const names = renderings.filter((one) => one.format === format).map(({ name }) => `\`${name}\``);
  return `**${format}** (${names.length}): ${names.join(', ')}\n`;
}
