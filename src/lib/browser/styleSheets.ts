type Root = Document | ShadowRoot

/** the style sheets of all consoles, by what they are for */
const shared = new Map<string, { text: string; sheet: CSSStyleSheet }>()
/** how many consoles a document or shadow root has */
const consoles = new Map<Root, number>()
const made = new WeakSet<CSSStyleSheet>()

/**
 * Creates a style sheet that leaves a page with its last console. Style sheets of this kind are no elements, so that they
 * need neither a nonce nor the head of the page.
 */
export function createSheet(text = ''): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  made.add(sheet)
  return sheet
}

/** Adds or replaces a style sheet wherever there is a console. */
export function setSheet(key: string, text: string): void {
  const known = shared.get(key)
  if (known?.text === text) return
  if (known) {
    known.text = text
    known.sheet.replaceSync(text)
    return
  }
  const sheet = createSheet(text)
  shared.set(key, { text, sheet })
  for (const root of consoles.keys()) root.adoptedStyleSheets.push(sheet)
}

/** Removes a style sheet that `setSheet` added. */
export function removeSheet(key: string): void {
  const known = shared.get(key)
  if (!known) return
  shared.delete(key)
  for (const root of consoles.keys()) dropSheets(root, (sheet) => sheet === known.sheet)
}

/** Gives the style sheets to one more console in `root`. Returns the function that takes them back. */
export function adoptSheets(root: Root): () => void {
  const before = consoles.get(root) ?? 0
  consoles.set(root, before + 1)
  if (before === 0) for (const { sheet } of shared.values()) root.adoptedStyleSheets.push(sheet)
  let adopted = true
  return () => {
    if (!adopted) return
    adopted = false
    const left = (consoles.get(root) ?? 1) - 1
    if (left > 0) return void consoles.set(root, left)
    consoles.delete(root)
    dropSheets(root, (sheet) => made.has(sheet))
  }
}

function dropSheets(root: Root, isDropped: (sheet: CSSStyleSheet) => boolean) {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !isDropped(sheet))
}
