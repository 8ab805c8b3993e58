import { handOver } from '@/lib/platform/hand-over'
import type { Ad } from './read-ad'

/** An ad on its way to its page: with what is wrong with it when it cannot be read, so that nothing typed is lost. */
export interface HeldAd extends Ad {
  problem: string | null
}

const { hold, take } = handOver<HeldAd>('ad')

export const holdAd = hold
export const takeAd = take
