// The review server: an output folder, on this machine, for one person with the token.

import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { version } from '../../export/version.js';
import { OutputError } from '../../model/errors.js';
import { reviewApp } from './app.js';
import { openReviewFolder, type ReviewFolderOptions } from './review-folder.js';

export interface ReviewServerOptions extends ReviewFolderOptions {
  /** 0 is any that is free. */
  readonly port: number;
  /** Folder of the built pages; found beside the program unless given. */
  readonly pages?: string;
}

export interface ReviewServer {
  /** Address with the token in it. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** Reports in the folder. */
  readonly reports: number;
  /** What is the matter with the dataset, in English; null when nothing is. */
  readonly trouble: string | null;
  readonly close: () => Promise<void>;
}

/** Nobody but this machine. */
const HOST = '127.0.0.1';

/**
 * Opens an output folder and serves it.
 * @throws QueryError when there is no dataset in it and none can be made.
 * @throws OutputError when the port is taken.
 */
export async function startReviewServer(output: string, options: ReviewServerOptions): Promise<ReviewServer> {
  const { forms, reviewer, pages } = options;
  const folder = await openReviewFolder(output, options);
  const token = randomBytes(24).toString('base64url');
  let port = 0;
  const app = reviewApp({
    token,
    port: () => port,
    folder,
    forms,
    session: { version, folder: output, reviewer },
    ...(pages === undefined ? {} : { pages }),
  });
  const server = serve({ fetch: app.fetch, hostname: HOST, port: options.port });
  try {
    port = await listening(server, options.port);
  } catch (error) {
    await folder.close();
    throw error;
  }
  return {
    address: `http://${HOST}:${port}/?token=${token}`,
    port,
    token,
    reports: (await folder.rows()).length,
    trouble: folder.dataset().trouble?.en ?? null,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await folder.close();
    },
  };
}

function listening(server: ReturnType<typeof serve>, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => {
      // A TCP server has an address of this shape once it listens.
      resolve((server.address() as AddressInfo).port);
    });
    server.once('error', (error) => {
      const message = `Port ${wanted} cannot be used: ${error.message}.`;
      reject(
        new OutputError('output', message, 'Choose another with --port, or leave it out.', { cause: error }),
      );
    });
  });
}
