import { createElement, useEffect, useRef } from 'react'
import { mountConsole } from './index.js'

/**
 * A console. `options` are those of `mountConsole`; when `locale`, `theme`, `tokens`, `layout`, `features` or `readOnly`
 * change, the console is updated, and with another `serverId` a new one is mounted. `consoleRef` gets the mounted console.
 */
export function LogkitConsole({ options, consoleRef, ...rest }) {
  const box = useRef(null)
  const mounted = useRef(null)
  const { locale, theme, tokens, layout, features, readOnly } = options
  useEffect(() => {
    const element = box.current.appendChild(document.createElement('div'))
    element.style.height = '100%'
    const console = mountConsole(element, options)
    mounted.current = console
    if (consoleRef) consoleRef.current = console
    return () => {
      mounted.current = null
      if (consoleRef) consoleRef.current = null
      void console.unmount().then(() => element.remove())
    }
  }, [options.serverId])
  useEffect(() => {
    mounted.current?.update({ locale, theme, tokens, layout, features, readOnly })
  }, [JSON.stringify([locale, theme, tokens, layout, features, readOnly])])
  return createElement('div', { style: { height: '100%' }, ...rest, ref: box })
}
