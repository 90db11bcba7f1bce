import { createMount } from './createMount'

/**
 * Creates the `mountConsole` of the package, whose styles are one file beside its code.
 * @param href the address of the style sheet
 */
export function createPackageMount(href: string) {
  let sheet: { link: HTMLLinkElement; loaded: Promise<void> } | undefined
  let users = 0
  const remove = () => {
    users -= 1
    if (users > 0) return
    sheet?.link.remove()
    sheet = undefined
  }
  /** Adds the style sheet unless another console uses it, and resolves once it is loaded. */
  const addStyles = async () => {
    users += 1
    sheet ??= addSheet(href)
    try {
      await sheet.loaded
    } catch (error) {
      remove()
      throw error
    }
    return remove
  }
  return createMount(addStyles)
}

function addSheet(href: string) {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve(), { once: true })
    link.addEventListener('error', () => reject(new Error(`${href} could not be loaded`)), {
      once: true,
    })
  })
  document.head.append(link)
  return { link, loaded }
}
