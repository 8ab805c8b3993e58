import { describe, expect, it } from 'vitest'
import { readCounted } from './counted-body'
import { holdResume, takeResume } from './hand-over'
import { carry, type ReadResume, readResume } from './read-resume'

const pasted = async (text: string): Promise<ReadResume> => {
  const read = await readResume({ text })
  if ('refused' in read) throw new Error(read.refused)
  return read
}

describe('reading what a form sends', () => {
  it('keeps the contact block out of everything that follows', async () => {
    const read = await pasted('Ada Okoro\nada@example.org, 07700 900123\nExperience\nKept the register of all projects')
    expect(JSON.stringify(read)).not.toMatch(/Okoro|example\.org|900123/)
    expect(read.lines.at(-1)).toMatchObject({ kind: 'bullet', number: 4 })
  })

  it('carries a report to its next question, and adds up the answers', async () => {
    const first = await pasted('Kept the register of all projects')
    const second = await readResume({ carried: carry(first), role: 'pmo-analyst', answer: 'yes:track-benefits' })
    expect(second).toMatchObject({ lines: first.lines, roleId: 'pmo-analyst', answers: { 'track-benefits': 'yes' } })
    if ('refused' in second) throw new Error(second.refused)
    const third = await readResume({ carried: carry(second), answer: 'back:track-benefits' })
    expect(third).toMatchObject({ answers: {} })
  })

  it('keeps an answer about one line apart from one about the duty, and takes back just the one', async () => {
    const first = await pasted('Kept the register of all projects')
    let carried = carry(first)
    for (const answer of ['no:1:track-benefits', 'yes:track-benefits', 'back:track-benefits', 'no:0:track-benefits']) {
      const next = await readResume({ carried, answer })
      if ('refused' in next) throw new Error(next.refused)
      carried = carry(next)
    }
    expect(JSON.parse(carried).answers).toEqual({ '1:track-benefits': 'no' })
  })

  it('reads what to show, and what to put side by side', async () => {
    const carried = carry(await pasted('Kept the register of all projects'))
    const compare = ['role:pmo-analyst', 'posting:12', 'role:pmo-analyst']
    expect(await readResume({ carried, show: 'compare', compare })).toMatchObject({
      show: 'compare',
      compare: ['role:pmo-analyst', 'posting:12'],
    })
    expect(await readResume({ carried, show: 'plan:head-of-pmo' })).toMatchObject({ show: { planTo: 'head-of-pmo' } })
    const jobs = { country: 'GB', workMode: 'x'.repeat(31) }
    expect(await readResume({ carried, show: 'jobs', jobs })).toMatchObject({
      show: 'jobs',
      jobs: { country: 'GB', workMode: '', contract: '' },
    })
    expect(await readResume({ carried, show: '../', compare: ['<script>'] })).toMatchObject({
      show: 'report',
      compare: [],
    })
  })

  it.each([
    ['nothing', {}],
    ['spaces', { text: ' \n ' }],
    ['no JSON', { carried: '{' }],
    ['another shape', { carried: '{"lines":[{"number":-1}],"source":"pdf","answers":{}}' }],
    ['a prototype', { carried: '{"__proto__":{"lines":[]}}' }],
  ])('refuses %s as empty', async (_, form) => {
    expect(await readResume(form)).toEqual({ refused: 'empty' })
  })

  it('refuses a text of more than 200,000 characters, and ignores an answer that is none', async () => {
    expect(await readResume({ text: 'a'.repeat(200_001) })).toEqual({ refused: 'too-long' })
    const again = await readResume({ carried: carry(await pasted('Kept the register')), answer: 'yes:__proto__' })
    expect(again).toMatchObject({ answers: {} })
  })
})

describe('handing a résumé over', () => {
  it('gives it once, and not after a minute', async () => {
    const resume = await pasted('Kept the register of all projects')
    const key = holdResume(resume, 0)
    expect(takeResume(key, 1000)).toBe(resume)
    expect(takeResume(key, 1000)).toBeNull()
    expect(takeResume(holdResume(resume, 0), 60_000)).toBeNull()
    expect(takeResume('unknown', 0)).toBeNull()
  })

  it('never holds more than a hundred', async () => {
    const resume = await pasted('Kept the register of all projects')
    const keys = Array.from({ length: 150 }, () => holdResume(resume, 0))
    expect(keys.map((key) => takeResume(key, 1)).filter(Boolean)).toHaveLength(100)
  })
})

describe('counting a body', () => {
  const stream = (chunks: number, bytes: number) => {
    let sent = 0
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent++ < chunks) controller.enqueue(new Uint8Array(bytes))
        else controller.close()
      },
    })
  }

  it('keeps what fits, without a length being said, and nothing of what does not', async () => {
    expect((await readCounted(stream(4, 25), 100))?.length).toBe(100)
    expect(await readCounted(stream(5, 25), 100)).toBeNull()
    expect((await readCounted(null, 100))?.length).toBe(0)
  })

  it('stops listening to a body that does not end', async () => {
    expect(await readCounted(stream(Number.POSITIVE_INFINITY, 1_000_000), 100)).toBeNull()
  })
})
