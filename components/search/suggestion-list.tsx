import type { SearchSuggestion, SuggestionGroup } from '@/lib/search/suggestion.shared'

interface SuggestionListProps {
  id: string
  groups: readonly SuggestionGroup[]
  active: number
  choose: (option: SearchSuggestion) => void
  leave: () => void
  /** Whether this shows recent searches, or that none are kept. */
  recent: 'on' | 'off' | false
  change: (what: 'clear' | 'off' | 'on') => void
}

/** What completes a search, in groups that say what choosing does. The focus stays in the field; the pointer may choose. */
export function SuggestionList({ id, groups, active, choose, leave, recent, change }: SuggestionListProps) {
  let at = -1
  const shows = groups.length > 0 || recent !== false
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: closes when the focus leaves, which no key or pointer does here
    <div
      className="suggest"
      hidden={!shows}
      onBlur={(event) => !event.currentTarget.parentElement?.contains(event.relatedTarget) && leave()}
    >
      <div role="listbox" id={id} aria-label="Suggestions">
        {groups.map(({ label, items }, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be inside of a listbox
          <div role="group" key={label} aria-labelledby={`${id}-g${index}`}>
            <p className="small" id={`${id}-g${index}`} role="presentation">
              {label}
            </p>
            {items.map((option) => {
              at++
              const mine = at
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
                <div
                  role="option"
                  key={`${option.name} ${option.value ?? option.text}`}
                  id={`${id}-${mine}`}
                  aria-selected={mine === active}
                  ref={(element) => {
                    if (mine === active) element?.scrollIntoView({ block: 'nearest' })
                  }}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(option)}
                >
                  {option.text}
                  {option.q && option.name && <span className="faint"> with “{option.q}”</span>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {recent === 'on' && (
        <p className="row">
          <button type="button" className="btn sm quiet" onClick={() => change('clear')}>
            Clear them
          </button>
          <button type="button" className="btn sm quiet" onClick={() => change('off')}>
            Keep none
          </button>
        </p>
      )}
      {recent === 'off' && (
        <p className="row small">
          Recent searches are not kept.{' '}
          <button type="button" className="btn sm quiet" onClick={() => change('on')}>
            Keep them in this browser
          </button>
        </p>
      )}
    </div>
  )
}
