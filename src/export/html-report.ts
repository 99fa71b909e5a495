// reports/<year>/<id>.html

import type { Exporter } from './exporter.js';

/** The report as a page for people: opens from the disk, can be mailed. */
export const htmlReport: Exporter = {
  title: 'confidence report of one report as a page',
  files: 'report',
  path: 'reports',
  extension: 'html',
  inHistory: async (page) => (await import('../review/static/report-file.js')).reportFileInHistory(page),
  open: async (sink, forms = []) => {
    // Not before a report is there to be drawn: what draws is large.
    const { reportFile } = await import('../review/static/report-file.js');
    return {
      add: ({ record, confidence }) => sink.write(reportFile({ record, confidence, forms })),
      close: async () => undefined,
    };
  },
};
