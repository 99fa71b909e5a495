import { describe, expect, it } from 'vitest';
import { isFullNameOf } from '../../src/text/full-name.js';

describe('isFullNameOf', () => {
  it('tells a full name by the characters of the short one in their order and by its end', () => {
    expect(isFullNameOf('柳原县发展和改革局', '柳原县发改局')).toBe(true);
    expect(isFullNameOf('望澄市人民政府办公室', '望澄市政府办')).toBe(true);
    expect(isFullNameOf('望澄市人民政府办公室', '望澄市人民政府')).toBe(false);
  });

  it('takes no sentence for a name that names another body and happens to have the characters', () => {
    expect(isFullNameOf('淳浦省人民政府门户网站发布我厅', '淳浦省民政厅')).toBe(false);
  });
});
