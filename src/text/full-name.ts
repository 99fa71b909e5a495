// Full and short names of one body.

/** Endings that a full name has where the short one ends so. */
const FULL_ENDINGS: readonly (readonly [short: RegExp, full: string])[] = [
  [/委$/u, '委员会'],
  [/办$/u, '办公室'],
  [/街道?$/u, '街道办事处'],
  [/[省市区县旗州镇乡]$/u, '人民政府'],
];

/** Words of a sentence about the body, not of its name: 淳浦省人民政府门户网站发布我厅. */
const NO_NAME = /网站|我/u;

/**
 * Whether `full` is the full name of `short`: 柳原县发展和改革局 of 柳原县发改局. Not so an office of the body, which
 * signs in its name: 望澄市人民政府办公室 signs for 望澄市人民政府.
 */
export function isFullNameOf(full: string, short: string): boolean {
  const endsAlike =
    full.at(-1) === short.at(-1) ||
    FULL_ENDINGS.some(([end, fullEnd]) => end.test(short) && full.endsWith(fullEnd));
  return full.length > short.length && endsAlike && !NO_NAME.test(full) && isSubsequence(short, full);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
