import { receiveFrameworkFile } from '@/app/api/uploads/receive-framework-file'
import { heldImportPath, importFrameworkPath } from '@/lib/paths'

/** A file that speaks of our framework. */
export const POST = (request: Request) =>
  receiveFrameworkFile(request, 'framework', { form: importFrameworkPath, held: heldImportPath })
