import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: nobody guesses it. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What is kept of a token: whoever reads the database can do nothing with it. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
