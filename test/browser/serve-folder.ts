// `gongkai review` as users start it: the built program in a process of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface ReviewServer {
  /** With the token in it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the program that stands in `program` (the folder of `src/cli.js`) on an output folder. */
export async function serveFolder(folder: string, program = 'dist'): Promise<ReviewServer> {
  const child = spawn(process.execPath, [join(program, 'src/cli.js'), 'review', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { url: await addressOf(child), close: () => end(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (piece: Buffer): void => {
      said += piece.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', () => reject(new Error(`the server ended: ${said}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('close', () => resolve());
    child.kill('SIGINT');
  });
}
