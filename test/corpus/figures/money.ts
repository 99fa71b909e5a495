// Amounts of money as an agency prints them: with its number of decimals, with or without closing zeros.

import type { CellValue } from '../../maker/description.js';
import type { Profile } from './profile.js';

/** The amount rounded to the agency's decimals; an amount too small for them keeps its first digits. */
export function drawMoney(
  { decimals, keepsZeros }: Pick<Profile, 'decimals' | 'keepsZeros'>,
  amount: number,
): CellValue {
  const needed = amount < 1 ? Math.max(decimals, 3) : decimals;
  const value = Math.round(amount * 10 ** needed) / 10 ** needed;
  const print = value.toFixed(needed);
  return keepsZeros && print !== String(value) ? { value, print } : value;
}
