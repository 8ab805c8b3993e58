import { z } from 'zod'

/** Browser-safe: what signing in and signing up ask for. */
const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Enter an e-mail address such as name@example.org.').max(254, 'That e-mail address is too long.'))

/** Long rather than odd: no rules of composition, nothing is cut off, pasting is welcome. */
const newPasswordSchema = z
  .string()
  .min(10, 'Use at least 10 characters.')
  .max(200, 'Keep the password to 200 characters.')
  .refine((password) => !/^(.)\1*$/.test(password), 'Use more than one character.')

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, 'Enter your password.').max(200, 'Keep the password to 200 characters.'),
})

export const signUpSchema = z.object({
  name: z.string().trim().min(1, 'Enter your name.').max(100, 'Keep the name to 100 characters.'),
  email: emailSchema,
  password: newPasswordSchema,
})

/** What a person is given by whoever runs the site, when they cannot get in any more. */
export const newPasswordInputSchema = z.object({ email: emailSchema, password: newPasswordSchema })

export const forgottenPasswordSchema = z.object({ email: emailSchema })

/** Behind a link, which says who somebody is. */
export const chosenPasswordSchema = z.object({ password: newPasswordSchema })

export const changedPasswordSchema = z
  .object({
    current: z
      .string()
      .min(1, 'Enter the password that you have now.')
      .max(200, 'Keep the password to 200 characters.'),
    password: newPasswordSchema,
  })
  .refine(({ current, password }) => current === '' || current !== password, {
    path: ['password'],
    error: 'Choose another password than the one that you have now.',
  })
