import { expect, test, vi } from 'vitest'
import { browserHistory } from './browserHistory'

/** A window with one entry of the page. */
function openView(address: string) {
  const entry: { state: unknown } = { state: { owner: 'portal' } }
  const view = Object.assign(new EventTarget(), {
    location: new URL(address, 'https://portal.example.com'),
    history: {
      ...entry,
      pushState: vi.fn((state: unknown, _: string, path: string) => go(state, path)),
      replaceState: vi.fn((state: unknown, _: string, path: string) => go(state, path)),
    },
  })
  const go = (state: unknown, path: string) => {
    view.history.state = state
    view.location = new URL(path, view.location)
  }
  return view
}

test('paths are those below the basename, whether or not it ends with a slash', () => {
  for (const basename of ['/logs', '/logs/']) {
    const view = openView('/logs/agents?page=2#x')
    const history = browserHistory(basename, view)
    expect(history.current()).toBe('/agents?page=2#x')
    history.push('/tags')
    expect(view.location.pathname).toBe('/logs/tags')
  }
  expect(browserHistory('/logs', openView('/logs')).current()).toBe('/')
  expect(browserHistory('/', openView('/agents')).current()).toBe('/agents')
})

test('the state that the page has given to its entry stays', () => {
  const view = openView('/logs')
  const history = browserHistory('/logs', view)
  history.replace('/agents')
  expect(view.history.state).toEqual({ owner: 'portal' })
  history.push('/tags')
  expect(view.history.state).toBeNull()
})

test('an address outside the basename belongs to the page', () => {
  for (const address of ['/', '/logs2/agents'])
    expect(browserHistory('/logs', openView(address)).current()).toBeNull()
  const view = openView('/logs/agents')
  const onChange = vi.fn()
  const history = browserHistory('/logs', view)
  const stop = history.listen(onChange)
  view.location = new URL('/other', view.location)
  expect(history.current()).toBeNull()
  view.location = new URL('/logs/tags', view.location)
  expect(history.current()).toBe('/tags')
  view.dispatchEvent(new Event('popstate'))
  expect(onChange).toHaveBeenCalledOnce()
  stop()
  view.dispatchEvent(new Event('popstate'))
  expect(onChange).toHaveBeenCalledOnce()
})
