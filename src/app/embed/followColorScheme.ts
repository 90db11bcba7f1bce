/** The colour scheme that a page gives to an element; undefined where it leaves that to the system. */
export function colorSchemeOf(element: Element): 'light' | 'dark' | undefined {
  const schemes = getComputedStyle(element).colorScheme.split(/\s+/)
  const [isLight, isDark] = [schemes.includes('light'), schemes.includes('dark')]
  return isLight === isDark ? undefined : isDark ? 'dark' : 'light'
}

/**
 * Calls back with each colour scheme that a page gives to an element. The browser reports such changes as the end of a
 * transition, whatever causes them: a class, an attribute or a style sheet.
 * @returns the function that ends it
 */
export function followColorScheme(
  element: HTMLElement,
  onChange: (scheme: 'light' | 'dark' | undefined) => void,
): () => void {
  element.style.setProperty('transition', 'color-scheme 1ms allow-discrete', 'important')
  const listen = ({ target, propertyName }: TransitionEvent) => {
    if (target === element && propertyName === 'color-scheme') onChange(colorSchemeOf(element))
  }
  element.addEventListener('transitionend', listen)
  return () => element.removeEventListener('transitionend', listen)
}
