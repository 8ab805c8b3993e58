import { TreeKeys } from '@/components/interchange/tree-keys'
import { foreignItemPath } from '@/lib/paths'

interface Node {
  identifier: string
  code: string | null
  text: string
  itemType: string | null
  retired: boolean
  children: Node[]
  childCount: number
}

/** Items under their parents. Each line leads to its own page, where it is edited. */
export function ForeignTree({ frameworkId, nodes, label }: { frameworkId: string; nodes: Node[]; label: string }) {
  return (
    <TreeKeys label={label}>
      <ul className="tree">
        {nodes.map((node) => (
          <Branch key={node.identifier} frameworkId={frameworkId} node={node} />
        ))}
      </ul>
    </TreeKeys>
  )
}

function Branch({ frameworkId, node }: { frameworkId: string; node: Node }) {
  const link = foreignItemPath(frameworkId, node.identifier)
  if (node.children.length === 0)
    return (
      <li>
        <span className="leaf">
          {node.code ? <strong>{node.code}</strong> : null}
          <a className={node.retired ? 'gone' : undefined} href={link}>
            {node.text || 'Without words'}
          </a>
          <Aside node={node} />
        </span>
      </li>
    )
  // A link inside the summary would be one control in another, so the item's own page is its first line.
  return (
    <li>
      <details>
        <summary>
          {node.code ? <strong>{node.code}</strong> : null}
          <span className={node.retired ? 'gone' : undefined}>{node.text || 'Without words'}</span>
          <Aside node={node} />
        </summary>
        <ul>
          <li>
            <span className="leaf">
              <a href={link}>
                Open or edit<span className="vh"> {node.code ?? node.text}</span>
              </a>
            </span>
          </li>
          {node.children.map((child) => (
            <Branch key={child.identifier} frameworkId={frameworkId} node={child} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function Aside({ node: { itemType, retired, childCount, children } }: { node: Node }) {
  const parts = [itemType, retired ? 'retired' : null, childCount > children.length ? `${childCount} below` : null]
  return <span className="faint small">{parts.filter(Boolean).join(' · ')}</span>
}
