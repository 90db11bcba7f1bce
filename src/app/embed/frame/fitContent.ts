/**
 * The frame gets the height of its document. What is measured in heights of the console is measured in those of the frame.
 */
const rules = `
html, body, #logkit-console, #logkit-console > .lk-console { block-size: auto }
html { overflow: hidden }
#logkit-console > .lk-console { container-type: inline-size }
`

/**
 * Makes the document as high as the page of the console, instead of the page as high as the window.
 * @param root contains the console
 * @param onHeight gets each new height, in px
 * @returns the function that ends it
 */
export function fitContent(root: HTMLElement, onHeight: (px: number) => void): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  root.ownerDocument.adoptedStyleSheets.push(sheet)
  let known = 0
  const observer = new ResizeObserver(() => {
    const px = Math.ceil(root.getBoundingClientRect().height)
    if (px === known) return
    known = px
    onHeight(px)
  })
  observer.observe(root)
  return () => observer.disconnect()
}
