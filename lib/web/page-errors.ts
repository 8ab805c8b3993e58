import 'server-only'
import { notFound } from 'next/navigation'
import { DomainError } from '@/lib/platform/errors'

/** Turns "there is no such thing" of the product into the not-found page; other errors stay errors. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') notFound()
    throw error
  }
}
