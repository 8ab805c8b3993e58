import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom'

/** An element as it is written down: its name with the prefix, its attributes, and what stands in it. */
export interface XmlNode {
  name: string
  attributes?: Record<string, string>
  content?: string | readonly XmlNode[]
}

/** What XML 1.0 cannot hold at all, escaped or not: most control characters, two non-characters, halves of a letter. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const writable = (text: string) => text.toWellFormed().replace(unwritable, '')

const namespaceDeclarations = 'http://www.w3.org/2000/xmlns/'

/**
 * A document as text, well-formed whatever the texts in it hold.
 * @param namespaces by prefix; the empty prefix is that of names without one
 */
export function xmlText(root: XmlNode, namespaces: Record<string, string>): string {
  const spaceOf = (name: string) => namespaces[name.includes(':') ? (name.split(':')[0] ?? '') : ''] ?? null
  const document = new DOMImplementation().createDocument(spaceOf(root.name), root.name)
  const fill = (element: Element, { attributes = {}, content = [] }: XmlNode) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, writable(value))
    if (typeof content === 'string') {
      if (content) element.appendChild(document.createTextNode(writable(content)))
      return
    }
    for (const node of content) {
      const child = document.createElementNS(spaceOf(node.name), node.name)
      fill(child, node)
      element.appendChild(child)
    }
  }
  const top = document.documentElement
  for (const [prefix, address] of Object.entries(namespaces))
    if (prefix) top.setAttributeNS(namespaceDeclarations, `xmlns:${prefix}`, address)
  fill(top, root)
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(document)}\n`
}
