/** The relevant part of a node of a syntax tree. */
interface Node {
  type?: unknown
  start?: unknown
  end?: unknown
}

const styleFunctions = ['genStyleHooks', 'genSubStyleComponent', 'genComponentStyleHook']

/**
 * A style file of antd without the functions that generate its rules, which are never called since the rules are
 * generated at build time. Code that only these functions use is removed with them. `tree` is the syntax tree of `code`.
 */
export function withoutRules(code: string, tree: unknown): { code: string; map: null } | undefined {
  const functions = rulesIn(tree).sort((a, b) => b.start - a.start)
  if (!functions.length) return
  const rest = functions.reduce(
    (text, { start, end }) => `${text.slice(0, start)}() => []${text.slice(end)}`,
    code,
  )
  return { code: rest, map: null }
}

/** The places of the second arguments of all calls of `styleFunctions`. */
function rulesIn(node: unknown): { start: number; end: number }[] {
  if (Array.isArray(node)) return node.flatMap(rulesIn)
  if (!isNode(node)) return []
  const inner = Object.values(node).flatMap(rulesIn)
  if (node.type !== 'CallExpression' || !('callee' in node) || !('arguments' in node)) return inner
  const { callee, arguments: list } = node
  const isStyleCall =
    isNode(callee) && 'name' in callee && styleFunctions.includes(String(callee.name))
  const rules: unknown = isStyleCall && Array.isArray(list) ? list[1] : undefined
  if (!isNode(rules) || typeof rules.start !== 'number' || typeof rules.end !== 'number')
    return inner
  return [{ start: rules.start, end: rules.end }]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
