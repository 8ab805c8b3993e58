import { TextField } from '@/components/forms/text-field'
import type { ResumeDocument } from '@/lib/resumes/model'

/** Pages of the person elsewhere, such as a professional network. */
export function ProfilesEditor({
  profiles,
  generation,
  problems,
}: {
  profiles: ResumeDocument['basics']['profiles']
  generation: number
  problems: Record<string, string[]>
}) {
  return (
    <fieldset className="profiles">
      <legend className="flabel">Profiles on other sites</legend>
      {profiles.map(({ network, url }, index) => {
        const name = `profiles.${index}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: profiles have no ids; a change of their number shows them anew
          <div className="fields" key={`${index}.${profiles.length}.${generation}`}>
            <TextField
              id={`${name}.network`}
              name={`${name}.network`}
              label="Site"
              defaultValue={network}
              problems={problems[`${name}.network`]}
            />
            <TextField
              id={`${name}.url`}
              name={`${name}.url`}
              label="Address"
              inputMode="url"
              defaultValue={url}
              problems={problems[`${name}.url`]}
            />
            <button className="act" type="submit" name="act" value={`remove-profile:${index}`}>
              Remove<span className="vh">: {network || url || 'empty profile'}</span>
            </button>
          </div>
        )
      })}
      <button className="btn sm" type="submit" name="act" value="add:profiles">
        Add a profile
      </button>
    </fieldset>
  )
}
