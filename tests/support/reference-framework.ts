import { type FrameworkDocument, frameworkSchema } from '@/lib/framework/model'
import reference from '@/prisma/reference/framework.json'

/** A fresh copy of the reference, for a test to spoil. */
export const referenceFramework = (): FrameworkDocument => frameworkSchema.parse(structuredClone(reference))
