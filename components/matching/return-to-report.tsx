import { againForm } from './again-form'

/** Back to the report with every answer kept: the résumé is nowhere but in this page's form. */
export function ReturnToReport() {
  return (
    <p className="row next">
      <button type="submit" className="btn" form={againForm} name="show" value="report">
        Back to the report
      </button>
    </p>
  )
}
