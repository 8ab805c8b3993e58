import { describe, expect, it } from 'vitest'
import { certificatesOf } from './lists'
import type { Unit } from './units'

const read = (text: string) => certificatesOf([{ text } as Unit]).map(({ name, issuer }) => [name, issuer])

describe('certificates in one line', () => {
  it('are several where each is named like one', () => {
    expect(read('PRINCE2 Practitioner, P3O Foundation')).toEqual([
      ['PRINCE2 Practitioner', ''],
      ['P3O Foundation', ''],
    ])
    expect(read('Lean Six Sigma Green Belt (IASSC, 2019), PMP')).toHaveLength(2)
  })

  it('are one with its issuer where the rest is none', () => {
    expect(read('PRINCE2 Practitioner, Axelos')).toEqual([['PRINCE2 Practitioner', 'Axelos']])
    expect(read('PMP, PMI')).toEqual([['PMP', 'PMI']])
    expect(read('Change management, APMG')).toEqual([['Change management', 'APMG']])
  })
})
