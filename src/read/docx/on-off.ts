/** Value of an on/off property (ECMA-376 part 1, 17.17.4): present without a value means on. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
