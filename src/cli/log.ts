// The log of a run, for those who collect logs: JSON lines on standard error.

import { type Log, silent } from '../batch/log.js';

export const logLevels = ['debug', 'info', 'warn', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A log of this level and above. The library is loaded only where something is to be logged. */
export async function createLog(level: LogLevel, stream: NodeJS.WritableStream): Promise<Log> {
  if (level === 'silent') return silent;
  const { pino } = await import('pino');
  const sink = { write: (text: string): void => void stream.write(text) };
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, sink);
  return {
    debug: logger.debug.bind(logger),
    info: logger.info.bind(logger),
    warn: logger.warn.bind(logger),
  };
}
