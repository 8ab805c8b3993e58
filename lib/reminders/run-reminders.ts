import { log } from '@/lib/platform/log'
import { type Running, runEvery } from '@/lib/platform/run-every'
import { remindEditors } from './remind-editors'

const restMs = 30 * 60_000

/** Looks twice an hour whether editors are to be reminded today. Many processes may run one: a reminder is written once. */
export const runReminders = (clock = () => new Date()): Running =>
  runEvery('reminders', restMs, async () => {
    const written = await remindEditors(clock())
    if (written > 0) log.info({ written }, 'editors reminded')
  })
