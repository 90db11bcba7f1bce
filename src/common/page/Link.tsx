import { Link as RouterLink, type LinkProps } from 'react-router'
import { useConsole } from '../consoleContext'

/** A link to a page of the console. Its text alone, where the page around the console has hidden that feature. */
export function Link({ to, ...rest }: LinkProps) {
  const { isHidden } = useConsole()
  // Any other form leads to another state of the same page.
  if (typeof to !== 'string' || !isHidden(to)) return <RouterLink to={to} {...rest} />
  return <span className={rest.className}>{rest.children}</span>
}

/** Whether the page around the console has hidden the feature of a path. */
export const useIsHidden = (path: string): boolean => useConsole().isHidden(path)
