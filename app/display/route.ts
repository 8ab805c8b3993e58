import { NextResponse } from 'next/server'
import { safeNext } from '@/lib/paths'

const yearSeconds = 31_536_000

/** Remembers the theme in a cookie and goes back to the page, so that the choice needs no script. */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => new FormData())
  const theme = String(form.get('theme'))
  const response = new NextResponse(null, {
    status: 303,
    headers: { location: safeNext(String(form.get('back') ?? '/')) },
  })
  if (theme === 'light' || theme === 'dark')
    response.cookies.set('theme', theme, { path: '/', maxAge: yearSeconds, sameSite: 'lax', httpOnly: true })
  else response.cookies.delete('theme')
  return response
}
