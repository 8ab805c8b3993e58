/** Words along a scale, each at a share of the width from 0 to 100. Hidden from speech: the table gives the figures. */
export function ChartAxis({ marks }: { marks: { at: number; text: string; more?: string }[] }) {
  return (
    <svg className="axis-svg" aria-hidden="true">
      {marks.map(({ at, text, more }) => (
        <text key={at} x={`${at}%`} y="1em" textAnchor="middle">
          {text}
          {more ? <tspan className="w"> {more}</tspan> : null}
        </text>
      ))}
    </svg>
  )
}
