import type { Metadata } from 'next'
import { DecodeForm } from '@/components/decoding/decode-form'
import { DecodedAdView } from '@/components/decoding/decoded-ad-view'
import { currentMatcher } from '@/lib/decoding/current-matcher'
import { type ExplainedAd, explainAd } from '@/lib/decoding/explain-ad'
import { type HeldAd, takeAd } from '@/lib/decoding/hand-over-ad'
import { decodePath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import '@/app/styles/decode.css'

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = {
  title: 'Decode a job ad',
  description:
    'Paste any job ad and see which project-office role its duties describe, whatever its title says. Nothing is stored.',
  alternates: { canonical: decodePath },
}

const letGo = 'The ad was let go, since nothing is stored: an answer is shown once. Paste it again.'
const tooLarge = 'That is far longer than an ad. Paste the part about the duties.'

export default async function DecodePage({ searchParams }: PageProps) {
  const { read, problem } = await searchParams
  const ad = typeof read === 'string' ? takeAd(read, Date.now()) : null
  const answer = ad && ad.problem === null ? await answerFor(ad) : null
  if (ad && answer?.explained) return <DecodedAdView answer={answer.explained} ad={ad} />
  const unread = read !== undefined ? letGo : problem === 'too-large' ? tooLarge : null
  const said = answer?.refused ?? ad?.problem ?? unread
  return (
    <main id="main" className="wrap">
      <section className="sec top">
        <div className="side">
          <p className="small soft">Nothing is stored: the ad is held in memory while it is read, then let go.</p>
        </div>
        <div className="main">
          <h1>Decode a job ad</h1>
          <p className="lede">
            See which project-office role the duties of an ad describe, whatever its title says, and by which words.
          </p>
        </div>
      </section>
      <section className="sec" aria-labelledby="send">
        <div className="side">
          <h2 id="send">The ad</h2>
          <p className="note">
            A reading by this tool, not by the employer. The same words always give the same answer.
          </p>
        </div>
        <div className="main">
          <DecodeForm problem={said} title={ad?.title ?? ''} text={ad?.text ?? ''} />
        </div>
      </section>
    </main>
  )
}

type Answer = { explained: ExplainedAd; refused?: undefined } | { explained?: undefined; refused: string }

/** The answer, or the sentence why there is none at the moment; the ad then stays in the form. */
async function answerFor(ad: HeldAd): Promise<Answer> {
  try {
    const matcher = await currentMatcher()
    return matcher
      ? { explained: explainAd(matcher, ad) }
      : { refused: 'There is no published framework to read it with yet.' }
  } catch (error) {
    if (error instanceof DomainError) return { refused: error.message }
    throw error
  }
}
