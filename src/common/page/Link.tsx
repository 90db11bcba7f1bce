import { Link as RouterLink, type LinkProps } from 'react-router'
import { useConsole } from '../consoleContext'
import { featureAt } from '../paths'

/** A link to a page of the console. Its text alone, where the page around the console has hidden that feature. */
export function Link({ to, ...rest }: LinkProps) {
  // Any other form leads to another state of the same page.
  const isHidden = useIsHidden(typeof to === 'string' ? to : '')
  if (!isHidden) return <RouterLink to={to} {...rest} />
  return <span className={rest.className}>{rest.children}</span>
}

/** Whether the page around the console has hidden the feature of a path. */
export function useIsHidden(path: string): boolean {
  const { hiddenFeatures } = useConsole()
  const feature = featureAt(path)
  return feature !== undefined && hiddenFeatures.has(feature)
}
