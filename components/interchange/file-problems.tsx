/** Why a file was not taken, place by place. */
export function FileProblems({ message, fields }: { message: string; fields: Record<string, string[]> }) {
  const places = Object.entries(fields)
  return (
    <div className="banner error" role="alert">
      <h2>{message}</h2>
      <p>Nothing was changed.</p>
      {places.length > 0 ? (
        <dl className="places">
          {places.map(([place, problems]) => (
            <div key={place}>
              <dt>{place || 'The file'}</dt>
              {problems.map((problem) => (
                <dd key={problem}>{problem}</dd>
              ))}
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}
