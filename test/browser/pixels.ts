// Pixels of real screenshots: what a person sees, the page under all that lies on it.

import type { Browser, Page } from 'playwright-core';

/** In pixels from the corner of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** A picture with its pixels, four bytes each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A screenshot of what is in sight of the page. */
export async function takePicture(browser: Browser, page: Page): Promise<Picture> {
  return decodePng(browser, await page.screenshot({ animations: 'disabled' }));
}

/** The pixels of a PNG, as a browser without any page of ours decodes it. */
async function decodePng(browser: Browser, png: Buffer): Promise<Picture> {
  const page = await browser.newPage();
  try {
    const { width, height, base64 } = await page.evaluate(async (data) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const bytes = context.getImageData(0, 0, image.width, image.height).data;
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) {
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      }
      return { width: image.width, height: image.height, base64: btoa(text) };
    }, png.toString('base64'));
    return { width, height, pixels: new Uint8Array(Buffer.from(base64, 'base64')) };
  } finally {
    await page.close();
  }
}

/** Within a part of the picture, how many pixels are of about this colour, and the box around them; null where there are none. */
export function boxOfColour(
  { width, height, pixels }: Picture,
  colour: Colour,
  within: Box,
): (Box & { readonly count: number }) | null {
  let count = 0;
  let box: Box = { left: width, top: height, right: 0, bottom: 0 };
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (x < within.left || x >= within.right || y < within.top || y >= within.bottom) continue;
    if (!isAbout(pixels, at * 4, colour)) continue;
    count += 1;
    box = {
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x + 1),
      bottom: Math.max(box.bottom, y + 1),
    };
  }
  return count === 0 ? null : { ...box, count };
}

/** Pixels within a box that are dark: ink. */
export function countInk({ width, pixels }: Picture, box: Box): number {
  let count = 0;
  for (let y = Math.ceil(box.top); y < box.bottom; y += 1) {
    for (let x = Math.ceil(box.left); x < box.right; x += 1) {
      const at = (y * width + x) * 4;
      if (Math.max(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255) < 160) count += 1;
    }
  }
  return count;
}

/** Steps of a channel by which a colour may be off. */
const TOLERANCE = 10;

function isAbout(pixels: Uint8Array, at: number, { red, green, blue }: Colour): boolean {
  return [red, green, blue].every(
    (wanted, channel) => Math.abs((pixels[at + channel] ?? 255) - wanted) <= TOLERANCE,
  );
}
