import { uploadResumePath } from '@/lib/resumes/rules'

/** The form on the page that carries the résumé to the next answer; buttons anywhere on the page belong to it by this name. */
export const againForm = 'again'

/** The report's own form, so that another role or an answer needs no second upload. What a button says comes after it. */
export function AgainForm({ carried, target }: { carried: string; target: string }) {
  return (
    <form id={againForm} action={uploadResumePath} method="post" encType="multipart/form-data">
      <input type="hidden" name="carried" value={carried} />
      <input type="hidden" name="target" value={target} />
    </form>
  )
}
