/** What the program's exit code says. Scripts depend on it. */
export const exitCodes = {
  /** Every input accepted or in review. */
  ok: 0,
  /** Some inputs failed or were rejected. */
  someFailed: 1,
  /** Wrong usage, or nothing to do. */
  usage: 2,
  /** The run itself broke: output not writable, disk full, a defect outside of any document. */
  broken: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
