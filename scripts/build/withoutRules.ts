/** A piece of a syntax tree, as far as it matters here. */
interface Node {
  type?: unknown
  start?: unknown
  end?: unknown
}

const makers = ['genStyleHooks', 'genSubStyleComponent', 'genComponentStyleHook']

/**
 * A style file of antd's without the function that makes its rules, which nothing calls when they are written at build
 * time. What only that function needs falls away with it. `tree` is the syntax tree of `code`.
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

/** Where the second argument of each maker of styles stands. */
function rulesIn(node: unknown): { start: number; end: number }[] {
  if (Array.isArray(node)) return node.flatMap(rulesIn)
  if (!isNode(node)) return []
  const inner = Object.values(node).flatMap(rulesIn)
  if (node.type !== 'CallExpression' || !('callee' in node) || !('arguments' in node)) return inner
  const { callee, arguments: list } = node
  const made = isNode(callee) && 'name' in callee && makers.includes(String(callee.name))
  const rules: unknown = made && Array.isArray(list) ? list[1] : undefined
  if (!isNode(rules) || typeof rules.start !== 'number' || typeof rules.end !== 'number')
    return inner
  return [{ start: rules.start, end: rules.end }]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
