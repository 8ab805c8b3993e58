import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import { developersPath } from '@/lib/paths'
import {
  competencyList,
  frameworkAnswer,
  job,
  jobList,
  matrix,
  problemAnswer,
  responsibilityList,
  roleAnswer,
  roleList,
} from './answers'
import { jobSearchQuery } from './query'

const problemOf = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemAnswer } },
})

/** One address: what it is for, what it answers, and what else may come back. */
function reading(
  operationId: string,
  summary: string,
  answer: z.ZodType,
  more: Pick<ZodOpenApiOperationObject, 'requestParams'> & { missing?: true } = {},
): { get: ZodOpenApiOperationObject } {
  const { missing, requestParams } = more
  return {
    get: {
      operationId,
      summary,
      ...(requestParams ? { requestParams } : {}),
      responses: {
        '200': {
          description: 'What was asked for.',
          headers: z.object({ ETag: z.string(), RateLimit: z.string(), 'RateLimit-Policy': z.string() }),
          content: { 'application/json': { schema: answer } },
        },
        '304': { description: 'Nothing has changed since the ETag that If-None-Match names.' },
        '400': problemOf('A parameter is unknown or its value is not one; `errors` names it.'),
        ...(missing ? { '404': problemOf('There is no such thing, or it is not public.') } : {}),
        '429': problemOf('Too many requests; Retry-After says how many seconds to wait.'),
        '503': problemOf('Not available at the moment; Retry-After says when to try again.'),
      },
    },
  }
}

/** The description of the interface, made from the schemas that read the requests and shape the answers. */
export const describeApi = (origin: string) =>
  createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Rolecharter',
      version: '1.0.0',
      description:
        'Open project-office jobs, role profiles and the framework behind them. Reading only, without a key.',
      license: { name: 'Framework: CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    externalDocs: { url: origin + developersPath, description: 'How to use it' },
    paths: {
      '/jobs': reading('searchJobs', 'Search open jobs', jobList, { requestParams: { query: jobSearchQuery } }),
      '/jobs/{id}': reading('getJob', 'One open job', job, {
        requestParams: { path: z.object({ id: z.int().positive() }) },
        missing: true,
      }),
      '/roles': reading('listRoles', 'The roles of the framework', roleList),
      '/roles/{id}': reading('getRole', 'One role profile', roleAnswer, {
        requestParams: { path: z.object({ id: z.string() }) },
        missing: true,
      }),
      '/framework': reading('getFramework', 'The published version of the framework', frameworkAnswer),
      '/framework/competencies': reading('listCompetencies', 'Its competencies, level by level', competencyList),
      '/framework/responsibilities': reading('listResponsibilities', 'Its responsibilities', responsibilityList),
      '/framework/matrix': reading('getMatrix', 'Who has which part in each responsibility', matrix),
    },
  })
