import { receiveFrameworkFile } from '@/app/api/uploads/receive-framework-file'
import { foreignFrameworksPath, heldForeignPath } from '@/lib/paths'

/** A CASE package of somebody else. */
export const POST = (request: Request) =>
  receiveFrameworkFile(request, 'foreign', { form: foreignFrameworksPath, held: heldForeignPath })
