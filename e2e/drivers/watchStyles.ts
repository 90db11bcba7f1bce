import type { Page } from '@playwright/test'

/** Style sheets of pages that embed the console, each hostile in its own way. */
const hostileSheets: readonly string[] = [
  // a reset
  `html, body, div, span, h1, h2, h3, p, a, code, ul, li, table, tbody, thead, tr, th, td, article, aside, footer, header, nav, section {
    margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline } ol, ul { list-style: none } table { border-collapse: collapse }`,
  // Bootstrap 5
  `*, ::before, ::after { box-sizing: border-box } body { font: 400 16px/1.5 Georgia; color: #212529 } h1 { font-size: 40px; margin: 0 0 8px }
    a { color: #0d6efd; text-decoration: underline } table { caption-side: bottom; border-collapse: collapse } th { text-align: inherit }
    label { display: inline-block; margin: 9px } button:not(:disabled) { cursor: pointer } [type=search] { outline-offset: -2px } pre { overflow: auto; font-size: .875em }`,
  // the preflight of Tailwind
  `*, ::before, ::after { border: 0 solid; margin: 0; padding: 0 } h1, h2, h3 { font-size: inherit; font-weight: inherit } a { color: inherit; text-decoration: inherit }
    button, input, select, textarea { font: inherit; color: inherit; background: transparent; border-radius: 0 } img, svg, video, canvas { display: block; vertical-align: middle } img, video { max-width: 100%; height: auto }`,
  // antd 5
  `a { color: #1677ff; transition: none } a:hover { color: #69b1ff } [class^=ant-], [class*=" ant-"] { box-sizing: border-box; font-size: 14px }
    .ant-btn, .lk-btn { height: 60px; border-radius: 30px } .ant-modal, .lk-modal { top: 400px } .ant-select, .lk-select { width: 40px }`,
  'html { font-size: 62.5% } body { font-size: 1.6rem }',
  '* { text-transform: uppercase !important; letter-spacing: .3em !important; word-spacing: 1em !important }',
  'header { position: fixed; inset: 0 0 auto; z-index: 9999; height: 90px; background: gold } nav, main, footer, section, aside { float: left; width: 30%; padding: 33px }',
  '*, ::before, ::after { box-sizing: content-box !important }',
  'button, input, select, textarea { all: unset !important } button::before { content: "x" }',
  'table { display: block !important; width: auto !important } tr, th, td { display: inline-block !important; padding: 20px !important; border: 3px solid !important }',
  'svg, img, canvas { width: 100% !important; height: auto !important; fill: red !important; display: block !important }',
  'body { direction: rtl; text-align: right; text-indent: 2em; letter-spacing: 4px; line-height: 3; font: italic 30px serif; color: red; cursor: wait; user-select: none; white-space: pre; quotes: none; tab-size: 8 }',
  '[class*=lk-], [class*=ant-], [class*=_], [class*=console] { outline: 3px solid red !important; opacity: .5 !important } [popover], [role=dialog] { display: none !important }',
  `div, span, p, ul, li, h1, h2, code, label { all: revert !important; display: inline !important; position: static !important; color: red !important; background: gold !important; font-family: fantasy !important }
    * { --lk-color-text: red; --lk-color-primary: red; scrollbar-width: none; accent-color: red; color-scheme: dark } ::selection { background: lime }`,
]

/**
 * Adds hostile style sheets to a page, disabled. In the page, `changesOfPage()` then says what of it is not as it was, and
 * `changesOfConsole()` what of the console in `#console` is not as without them, both under each of the style sheets.
 */
export const watchStyles = (page: Page) =>
  page.evaluate(declareReaders, { sheets: hostileSheets, properties })

/** What style sheets usually set. */
const properties =
  `accent-color align-items appearance background-color background-image border-top-color border-top-style
  border-bottom-width border-left-width border-right-width border-top-width border-top-left-radius border-collapse border-spacing
  bottom box-shadow box-sizing caption-side clip-path color color-scheme cursor direction display fill filter flex-direction float
  font-family font-size font-style font-variant-numeric font-weight grid-template-columns height justify-content left letter-spacing
  line-height list-style-type margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity
  outline-color outline-style overflow-x overflow-y overflow-wrap padding-bottom padding-left padding-right padding-top
  pointer-events position quotes right scrollbar-width stroke tab-size table-layout text-align text-decoration-color
  text-decoration-line text-indent text-transform text-wrap-mode top transform user-select vertical-align visibility
  white-space-collapse width word-spacing z-index`.split(/\s+/)

/** Adds style sheets to the page, disabled, and declares what the test calls there. */
function declareReaders({
  sheets,
  properties,
}: Record<'sheets' | 'properties', readonly string[]>) {
  const tags = sheets.map((text) => {
    const tag = document.createElement('style')
    tag.textContent = text
    document.head.append(tag)
    tag.disabled = true
    return tag
  })
  const stylesOf = (elements: readonly Element[]) =>
    elements.map((element) => {
      const computed = getComputedStyle(element)
      return properties.map((name) => computed.getPropertyValue(name))
    })
  type Styles = ReturnType<typeof stylesOf>
  const { length } = sheets
  const underEach = (elements: readonly Element[]): Styles[] =>
    tags.map((tag) => {
      tag.disabled = false
      const styles = stylesOf(elements)
      tag.disabled = true
      return styles
    })
  /** Names the elements whose styles differ, with the first property that does. */
  const differences = (elements: readonly Element[], now: Styles[], then: Styles[]) =>
    now.flatMap((styles, sheet) =>
      styles.flatMap((values, at) => {
        const other = then[sheet]?.[at] ?? []
        const place = values.findIndex((value, index) => value !== other[index])
        const tag = elements[at]?.outerHTML.slice(0, 60)
        return place < 0
          ? []
          : [`${sheet} ${tag} ${properties[place]}: ${other[place]} -> ${values[place]}`]
      }),
    )
  const host = () => [...document.querySelectorAll('*')].filter((one) => !one.closest('#console *'))
  const inner = () => [
    ...(document.querySelector('#console > div')?.shadowRoot?.querySelectorAll('*') ?? []),
  ]
  const elements = host()
  const head = document.head.innerHTML
  const before = underEach(elements)
  Object.assign(window, {
    /** What of the page is not as it was without a console. */
    changesOfPage: () => [
      ...differences(elements, underEach(elements), before),
      ...(document.head.innerHTML === head ? [] : ['head']),
      ...host()
        .filter((one) => !elements.includes(one))
        .map((one) => one.outerHTML),
    ],
    /** What of the console is not as without the style sheets of the page. */
    changesOfConsole() {
      const all = inner()
      if (all.length < 200) return [`${all.length} elements`]
      const alone = stylesOf(all)
      return differences(
        all,
        underEach(all),
        Array.from({ length }, () => alone),
      )
    },
  })
}
