import type { BrowserContext } from '@playwright/test'

declare global {
  interface Window {
    reportBare: (names: string[]) => void
  }
}

/**
 * Watches a browser for pieces of antd that are shown without their rules, which are written at build time and loaded
 * with each page. Gives their classes as far as no rule in the page speaks of them.
 */
export async function watchStyles(context: BrowserContext): Promise<() => string[]> {
  const bare = new Set<string>()
  await context.exposeBinding('reportBare', (_, names: string[]) =>
    names.forEach((name) => bare.add(name)),
  )
  await context.addInitScript(() => {
    const shown = new Set<string>()
    const look = (node: Node) => {
      if (!(node instanceof Element)) return
      for (const element of [node, ...node.querySelectorAll('[class*="lk-"]')])
        for (const name of element.classList) if (name.startsWith('lk-')) shown.add(name)
    }
    // Reading rules back is slow, and they hardly change.
    const read = new WeakMap<CSSStyleSheet, { length: number; names: string[] }>()
    const namesIn = (sheet: CSSStyleSheet) => {
      const { length } = sheet.cssRules
      const former = read.get(sheet)
      if (former?.length === length) return former.names
      const texts = Array.from(sheet.cssRules, (rule) => rule.cssText).join('')
      const names = Array.from(texts.matchAll(/(?<=\.)lk-[\w-]+/g), ([name]) => name)
      read.set(sheet, { length, names })
      return names
    }
    const known = () => new Set([...document.styleSheets].flatMap(namesIn))
    const check = () => {
      if (!shown.size) return
      const styled = known()
      // A part such as lk-select-item belongs to the rules of lk-select; lk-slide-up names a movement by its steps.
      const covered = (name: string): boolean =>
        styled.has(name) || (/-/.test(name.slice(3)) && covered(name.replace(/-[^-]*$/, '')))
      const names = [...shown].filter(
        (name) =>
          !covered(name) &&
          ![...styled].some((other) => other.startsWith(`${name}-`)) &&
          // The rules of a theme go with the last piece that wears it.
          document.getElementsByClassName(name).length > 0,
      )
      window.reportBare(names)
      shown.clear()
    }
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(look)
    }).observe(document, { subtree: true, childList: true })
    // The rules of a page arrive before the page does; those of a theme with its first piece.
    setInterval(check, 250)
  })
  return () => [...bare]
}
