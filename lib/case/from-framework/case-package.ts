import type { FrameworkDocument } from '@/lib/framework/model'
import type { CaseLink, CasePackage } from '../schema'
import { makeAssociation, makeAssociations } from './associations'
import { makeDefinitions, makeRubrics, subjectTitle } from './definitions'
import { makeItems } from './items'
import { head, link, type Making } from './make'

export interface CaseSource {
  document: FrameworkDocument
  publishedAt: Date
  /** The version that took its place; null for the one that is in force. */
  successor: { version: string; title: string; publishedAt: Date } | null
}

const documentName = (version: string) => `document:${version}`

/**
 * One version of the framework as a CASE 1.1 package. The same thing has the same identifier in every version, so that
 * whoever holds one can follow it; the document has one for each version.
 *
 * @param base address of the interface, such as https://example.org/ims/case/v1p1
 */
export function casePackage({ document: framework, publishedAt, successor }: CaseSource, base: string): CasePackage {
  const making: Making = { base, changedAt: publishedAt.toISOString(), language: framework.language }
  const self = link(making, 'CFDocuments', documentName(framework.version), framework.title)
  const definitions = makeDefinitions(framework, making)
  return {
    CFDocument: {
      ...head(making, 'CFDocuments', documentName(framework.version)),
      // Its status is part of the document, so being superseded is a change of it.
      lastChangeDateTime: (successor?.publishedAt ?? publishedAt).toISOString(),
      creator: 'Rolecharter',
      title: framework.title,
      description: framework.description,
      frameworkType: 'Role and competency framework',
      caseVersion: '1.1',
      subject: [subjectTitle],
      subjectURI: [link(making, 'CFSubjects', 'subject:pmo', subjectTitle)],
      language: framework.language,
      version: framework.version,
      adoptionStatus: successor ? 'Deprecated' : 'Adopted',
      statusStartDate: day(publishedAt),
      ...(successor && { statusEndDate: day(successor.publishedAt) }),
      licenseURI: licenceLink(making, framework.license, definitions.CFLicenses[0]?.title),
      extensions: { gradeScale: framework.gradeScale, levels: framework.levels, references: framework.references.note },
    },
    CFItems: makeItems(framework, making),
    CFAssociations: [
      ...makeAssociations(framework, making, self),
      ...(successor
        ? [
            makeAssociation(making, {
              type: 'replacedBy',
              from: self,
              to: link(making, 'CFDocuments', documentName(successor.version), successor.title),
            }),
          ]
        : []),
    ],
    CFDefinitions: definitions,
    CFRubrics: makeRubrics(framework, making),
  }
}

const day = (date: Date) => date.toISOString().slice(0, 10)

const licenceLink = (making: Making, name: string, title = name): CaseLink =>
  link(making, 'CFLicenses', `license:${name}`, title)
