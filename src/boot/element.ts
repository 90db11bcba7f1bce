/** What an element can hold; what is absent is left out. */
export type Child = Node | string | false | null | undefined
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Creates an element. Attributes that are false, null or undefined are left out. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return fill(document.createElement(name), attributes, children)
}

/** Creates a drawing of paths. */
export const drawing = (attributes: Attributes, ...paths: readonly Attributes[]): SVGElement =>
  fill(
    svgElement('svg'),
    { 'aria-hidden': 'true', ...attributes },
    paths.map((path) => fill(svgElement('path'), path, [])),
  )

const svgElement = (name: 'svg' | 'path') =>
  document.createElementNS('http://www.w3.org/2000/svg', name)

function fill<One extends Element>(
  element: One,
  attributes: Attributes,
  children: readonly Child[],
): One {
  for (const [name, value] of Object.entries(attributes))
    if (value != null && value !== false) element.setAttribute(name, String(value))
  element.append(...children.filter((child) => child != null && child !== false))
  return element
}
