/** A refusal that the person can be told about, by its short name. */
export class Refused extends Error {
  /** @param {string} reason */
  constructor(reason) {
    super(reason)
    this.reason = reason
  }
}
