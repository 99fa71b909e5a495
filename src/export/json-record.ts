// records/<year>/<id>.json

import type { Exporter } from './exporter.js';
import { toJsonFile } from './json-file.js';

/** The record as JSON. */
export const jsonRecord: Exporter = {
  title: 'validated record of one report',
  files: 'report',
  path: 'records',
  extension: 'json',
  open: async (sink) => ({
    add: ({ record }) => sink.write(toJsonFile(record)),
    close: async () => undefined,
  }),
};
