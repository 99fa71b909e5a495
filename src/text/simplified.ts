// Reports from mirrors abroad are in traditional characters; what is looked for in them is in simplified ones.

import { Converter } from 'opencc-js/t2cn';

/** Traditional characters as simplified ones; simplified text stays as it is. */
export const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });
