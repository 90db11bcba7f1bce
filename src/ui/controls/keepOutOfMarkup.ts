/**
 * A ref for an input of antd that keeps its text out of the markup of the page: React writes the value of each field into an
 * attribute, where a saved page, an extension or a recorder of sessions finds a secret. antd calls the ref after each
 * rendering of the input.
 */
export function keepOutOfMarkup(field: { input: HTMLInputElement | null } | null): void {
  field?.input?.removeAttribute('value')
}
