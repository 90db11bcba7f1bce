import { createContext, use, type ComponentProps } from 'react'

/** The level of the heading of a page, which a page that embeds the console may lower. */
export const HeadingLevelContext = createContext(1)

const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** A heading. @param depth 1 for the heading of the page, 2 for those of its parts, and so on */
export function Heading({ depth, ...rest }: { depth: number } & ComponentProps<'h1'>) {
  const Tag = tags[use(HeadingLevelContext) + depth - 2] ?? 'h6'
  return <Tag {...rest} />
}
