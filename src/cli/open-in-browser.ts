// Opens an address in the browser of the person who sits here.

import { spawn } from 'node:child_process';

/** The program of each system that opens what it is given; `start` takes its first quoted argument for a title. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', '""'],
};

/** Whether a program was found that opens the address. */
export function openInBrowser(address: string): Promise<boolean> {
  const [program, ...before] = openers[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
