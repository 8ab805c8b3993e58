/** Whether this may be the id of a row: the database refuses anything else with an error of its own. */
export const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
