// confidence/<year>/<id>.json

import type { Exporter } from './exporter.js';
import { toJsonFile } from './json-file.js';

/** The confidence report as JSON. */
export const jsonConfidence: Exporter = {
  title: 'confidence report of one report',
  files: 'report',
  path: 'confidence',
  extension: 'json',
  open: async (sink) => ({
    add: ({ confidence }) => sink.write(toJsonFile(confidence)),
    close: async () => undefined,
  }),
};
