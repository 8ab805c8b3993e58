/** The framework's example line; its [slots] are what only the person can fill in. */
export function PromptLine({ lead, prompt }: { lead: string; prompt: string }) {
  return (
    <div className="prompt">
      <p>{lead}</p>
      <p className="soft">
        {prompt.split(/(\[[^\]]*\])/).map((piece, index) =>
          piece.startsWith('[') ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed sentence
            <span className="slot" key={index}>
              {piece.slice(1, -1)}
            </span>
          ) : (
            piece
          ),
        )}
      </p>
    </div>
  )
}
