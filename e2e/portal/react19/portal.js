import { createElement as h, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Metrics } from 'docs:element-react'

/** A page of React 19 with the element in it. */
export function start(element) {
  createRoot(element).render(h(StrictMode, null, h(Portal)))
}

function Portal() {
  const [dark, setDark] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  return h(
    'div',
    { style: { display: 'flex', flexDirection: 'column', height: '100vh' } },
    h('button', { onClick: () => setDark(!dark) }, 'Dark'),
    unsaved && h('em', null, 'Unsaved'),
    h('main', { style: { flex: 1, minHeight: 0 } }, h(Metrics, { dark, onDirty: setUnsaved })),
  )
}
