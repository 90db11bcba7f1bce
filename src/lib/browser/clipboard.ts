/**
 * Copies text. Pages on plain http have no clipboard API: there a selected, hidden text field does it,
 * inside `host` so that it also works below a dialog that traps the focus.
 * @returns whether the browser accepted it
 */
export async function copyText(text: string, host: HTMLElement): Promise<boolean> {
  if (window.isSecureContext && 'clipboard' in navigator) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => copySelected(text, host),
    )
  }
  return copySelected(text, host)
}

function copySelected(text: string, host: HTMLElement) {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position:fixed;opacity:0;pointer-events:none'
  host.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
