import pino from 'pino'

/** Structured lines on standard output. Never pass a person's name, address, résumé or posting text: ids only. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: ['password', 'email', 'token', 'cookie', 'authorization', '*.password', '*.email', '*.token'],
})
