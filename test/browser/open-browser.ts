// A real browser: the one that CHROMIUM names, one that is installed, or the one inside the package
// @sparticuz/chromium, so that a clean machine needs nothing but `npm ci`. CHROMIUM=packed takes that of the package even
// where another one is installed.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKED = 'packed';

/** No request of the browser's own leaves the machine. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Why no browser can be had here; null where one can. The package has one for Linux on x64 alone: elsewhere one has to
 * be installed.
 */
export function whyNoBrowser(): string | null {
  if (namedBrowser() !== undefined) return null;
  if (process.platform === 'linux' && process.arch === 'x64') return null;
  return `no browser: the packed one does not run on ${process.platform} ${process.arch}; set CHROMIUM to the path of a Chromium`;
}

/** Starts the browser. */
export async function openBrowser(): Promise<Browser> {
  const found = namedBrowser();
  return chromium.launch({
    ...(found === undefined ? packedBrowser() : { executablePath: found }),
    args: quietFlags,
  });
}

function namedBrowser(): string | undefined {
  const { CHROMIUM } = process.env;
  if (CHROMIUM === PACKED) return undefined;
  return CHROMIUM ?? installed.find((path) => existsSync(path));
}

/**
 * The browser of the package with the shared libraries that come with it. Its own flags are left out: among them is one
 * that switches off what keeps sites apart, which is what some tests are about.
 */
function packedBrowser(): LaunchOptions {
  const folder = unpack();
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  // What is not set is no string and is not handed on.
  const env = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...env, ...fonts, LD_LIBRARY_PATH: libraries },
  };
}

/** Folder of the unpacked browser; unpacked once, in a process of its own, because the package changes its environment. */
function unpack(): string {
  const cache = join(process.cwd(), 'node_modules/.cache/gongkai-test');
  const folder = join(cache, `chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  const script =
    "const { default: packed } = await import('@sparticuz/chromium'); await packed.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    // The libraries are unpacked only where the package believes to be on the service that it was made for.
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  try {
    renameSync(draft, folder);
  } catch {
    // Another process was first.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (!existsSync(path)) continue;
    // Of a package.json.
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version?: string };
    if (version !== undefined) return version;
  }
  throw new Error('@sparticuz/chromium has no version');
}
