import type { BrowserContext } from '@playwright/test'

declare global {
  interface Window {
    reportUnstyled: (names: string[]) => void
  }
}

/**
 * Watches a browser for antd elements that are shown without their rules. The rules are written at build time and loaded
 * with each page. The result returns, once, the classes for which no style sheet of the page has a rule.
 */
export async function watchUnstyled(context: BrowserContext): Promise<() => string[]> {
  const unstyled = new Set<string>()
  await context.exposeBinding('reportUnstyled', (_, names: string[]) =>
    names.forEach((name) => unstyled.add(name)),
  )
  await context.addInitScript(() => {
    const shown = new Set<string>()
    const roots = new Set<WeakRef<ShadowRoot>>()
    const collect = (node: Node) => {
      if (!(node instanceof Element)) return
      for (const element of [node, ...node.querySelectorAll('[class*="lk-"]')])
        for (const name of element.classList) if (name.startsWith('lk-')) shown.add(name)
    }
    // Reading rules takes time, and they rarely change.
    const cache = new WeakMap<CSSStyleSheet, { length: number; names: string[] }>()
    const selectorsIn = (rules: CSSRuleList): string[] =>
      Array.from(rules).flatMap((rule) => [
        // The text of a whole rule would spell out its declarations as well.
        ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
        ...('cssRules' in rule && rule.cssRules instanceof CSSRuleList
          ? selectorsIn(rule.cssRules)
          : []),
      ])
    const namesIn = (sheet: CSSStyleSheet) => {
      const { length } = sheet.cssRules
      const cached = cache.get(sheet)
      if (cached?.length === length) return cached.names
      const matches = selectorsIn(sheet.cssRules)
        .join()
        .matchAll(/(?<=\.)lk-[\w-]+/g)
      const names = [...new Set(Array.from(matches, ([name]) => name))]
      cache.set(sheet, { length, names })
      return names
    }
    const check = () => {
      if (!shown.size) return
      const places = [document, ...[...roots].flatMap((root) => root.deref() ?? [])].filter(
        (root) => root.isConnected,
      )
      const sheets = places.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets])
      const styled = new Set(sheets.flatMap(namesIn))
      // A part such as lk-select-item belongs to the rules of lk-select; lk-slide-up has rules for its steps only.
      const hasRules = (name: string): boolean =>
        styled.has(name) || (/-/.test(name.slice(3)) && hasRules(name.replace(/-[^-]*$/, '')))
      const names = [...shown].filter(
        (name) =>
          !hasRules(name) &&
          ![...styled].some((other) => other.startsWith(`${name}-`)) &&
          // The rules of a theme are removed with the last element that uses it.
          places.some((root) => root.querySelector(`.${CSS.escape(name)}`)),
      )
      if (names.length > 0) window.reportUnstyled(names)
      shown.clear()
    }
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) addedNodes.forEach(collect)
    })
    observer.observe(document, { subtree: true, childList: true })
    // An embedded console lives in a shadow root, which the observer of the document does not see.
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init)
      roots.add(new WeakRef(root))
      observer.observe(root, { subtree: true, childList: true })
      return root
    }
    // The rules of a page load before the page, those of a theme with its first element.
    setInterval(check, 250)
  })
  return () => {
    const names = [...unstyled]
    unstyled.clear()
    return names
  }
}
