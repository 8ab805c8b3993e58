import { handOver } from '@/lib/platform/hand-over'
import type { ReadResume } from './read-resume'

const { hold, take } = handOver<ReadResume>('resume')

export const holdResume = hold
export const takeResume = take
