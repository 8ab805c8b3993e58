/** The codes of the standard, each with the status that it travels under. */
const statuses = {
  invalid_selection_field: 400,
  invalid_sort_field: 400,
  unknownobject: 404,
  invaliduuid: 404,
  server_busy: 429,
  internal_server_error: 500,
  unsupported: 405,
} as const
export type CaseErrorCode = keyof typeof statuses

/** What the interface says when it cannot answer. */
export class CaseError extends Error {
  constructor(
    readonly code: CaseErrorCode,
    message: string,
    /** Name of the parameter that it is about. */
    readonly field = 'sourcedId',
  ) {
    super(message)
    this.name = 'CaseError'
  }

  get status() {
    return statuses[this.code]
  }

  /** The error body that the standard prescribes. */
  get body() {
    return {
      imsx_codeMajor: this.code === 'unsupported' ? 'unsupported' : 'failure',
      imsx_severity: 'error',
      imsx_description: this.message,
      ...(this.code !== 'unsupported' && {
        imsx_codeMinor: {
          imsx_codeMinorField: [{ imsx_codeMinorFieldName: this.field, imsx_codeMinorFieldValue: this.code }],
        },
      }),
    }
  }
}
