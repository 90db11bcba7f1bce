import { rootOf } from './rootOf'

/**
 * Copies text to the clipboard. Pages loaded over plain http have no clipboard API and copy from a hidden text field.
 * @param host contains that field, so that a dialog which traps the focus does not prevent the copy
 * @returns whether the browser copied the text
 */
export async function copyText(text: string, host: HTMLElement): Promise<boolean> {
  if (window.isSecureContext && 'clipboard' in navigator) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => copyFromField(text, host),
    )
  }
  return copyFromField(text, host)
}

function copyFromField(text: string, host: HTMLElement) {
  const focused = rootOf(host).activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position:fixed;opacity:0;pointer-events:none'
  host.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
