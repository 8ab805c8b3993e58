import { againForm } from './again-form'
import { ReportSection } from './report-section'

/** From this role to those that the framework names as next. */
export function WayOn({ title, next }: { title: string; next: readonly { id: string; title: string }[] }) {
  return (
    <ReportSection
      id="way-on"
      title="The way on"
      note="What the next role asks for that these lines do not show yet, and which levels rise."
    >
      <p>From {title} people go on to these roles. Choose one to see the plan, core duties first, ready to print.</p>
      <p className="row plans">
        {next.map((role) => (
          <button key={role.id} type="submit" className="btn" form={againForm} name="show" value={`plan:${role.id}`}>
            Plan the way to {role.title}
          </button>
        ))}
      </p>
    </ReportSection>
  )
}
