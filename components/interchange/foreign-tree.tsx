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
  if (node.children.length === 0)
    return (
      <li>
        <span className="leaf">
          <Line frameworkId={frameworkId} node={node} />
        </span>
      </li>
    )
  return (
    <li>
      <details>
        <summary>
          <Line frameworkId={frameworkId} node={node} />
        </summary>
        <ul>
          {node.children.map((child) => (
            <Branch key={child.identifier} frameworkId={frameworkId} node={child} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function Line({ frameworkId, node }: { frameworkId: string; node: Node }) {
  const { code, text, itemType, retired, childCount, children } = node
  return (
    <>
      {code ? <strong>{code}</strong> : null}
      <a className={retired ? 'gone' : undefined} href={foreignItemPath(frameworkId, node.identifier)}>
        {text || 'Without words'}
      </a>
      <span className="faint small">
        {[itemType, retired ? 'retired' : null, childCount > children.length ? `${childCount} below` : null]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
