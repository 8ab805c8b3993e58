import { versionDiffFile } from '@/lib/web/version-diff-file'

export const GET = (request: Request) => versionDiffFile(request, 'txt')
