const pages =
  /^(?!.*\.[a-z]+$)\/(?:$|jobs$|jobs\/\d+[^/]*$|jobs\/in(?:$|\/)|roles(?:$|\/)|framework(?:$|\/)|responsibilities$|employers\/[^/]+$)/

/**
 * Whether an address is that of a page that is there to be read: nothing is written in it, and when nobody is signed in it follows
 * from the address, the database and the clock alone. No files: nobody waits for those.
 * @param {string} url path and query
 */
export const isReadByVisitors = (url) => pages.test(url.split('?')[0])
