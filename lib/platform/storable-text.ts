/** A text without what the database refuses: the null character, and halves of a character. */
export const storableText = (text: string) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd')
