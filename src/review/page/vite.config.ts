// Builds the page into dist/review: one document, its scripts, and what pdf.js needs to draw any PDF without asking the
// network (character maps, the fourteen standard fonts, decoders of pictures).

import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const target = join(root, '../../../dist/review');
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

function pdfAssets(): Plugin {
  let folderOfBuild = target;
  return {
    name: 'pdf-assets',
    apply: 'build',
    configResolved: ({ build }) => {
      folderOfBuild = resolve(root, build.outDir);
    },
    closeBundle: () => {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
        cpSync(join(pdfjs, folder), join(folderOfBuild, 'pdf', folder), { recursive: true });
    },
  };
}

export default defineConfig({
  root,
  base: './',
  plugins: [pdfAssets()],
  build: { outDir: target, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
