import { NextResponse } from 'next/server'
import { newPasswordPath } from '@/lib/paths'
import { passwordTokenCookie } from '@/lib/web/password-token'

/**
 * What the mail leads to. It asks the database nothing and uses nothing up, since programs open what they find in mails; whether
 * the link is good says the page that it leads on to.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const answer = new NextResponse(null, {
    status: 303,
    headers: { location: newPasswordPath, 'cache-control': 'no-store' },
  })
  if (/^[\w-]{43}$/.test(token)) answer.cookies.set(passwordTokenCookie.name, token, passwordTokenCookie.options)
  return answer
}
