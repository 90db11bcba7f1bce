import { createMemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { connectHistory } from './connectHistory'

/** The history of a page with its own router, and a console connected to it. */
function connect(initial: string, atFirst = initial) {
  const entries: (string | null)[] = [atFirst]
  let listener = () => {}
  const history = {
    current: () => entries.at(-1) ?? null,
    push: vi.fn((path: string) => void entries.push(path)),
    replace: vi.fn((path: string) => void entries.splice(-1, 1, path)),
    listen: (onChange: () => void) => {
      listener = onChange
      return () => (listener = () => {})
    },
  }
  const router = createMemoryRouter([{ path: '*', loader: () => Promise.resolve(null) }], {
    initialEntries: [initial],
  })
  const stop = connectHistory(router, history)
  const back = () => {
    entries.pop()
    listener()
  }
  return { router, history, entries, back, stop, move: () => listener() }
}

test('the page takes the path at which the console begins', () => {
  const { history, entries } = connect('/agents', '/')
  expect(history.replace).toHaveBeenCalledExactlyOnceWith('/agents')
  expect(entries).toEqual(['/agents'])
})

const pathOf = ({ state }: { state: { location: { pathname: string; search: string } } }) =>
  state.location.pathname + state.location.search

test('the page follows the console, and the console follows Back', async () => {
  const { router, history, entries, back } = connect('/agents')
  await router.navigate('/runners?page=2')
  expect(history.push).toHaveBeenCalledExactlyOnceWith('/runners?page=2')
  await router.navigate('/runners?page=3', { replace: true })
  expect(history.replace).toHaveBeenCalledExactlyOnceWith('/runners?page=3')
  expect(entries).toEqual(['/agents', '/runners?page=3'])
  back()
  await vi.waitFor(() => expect(pathOf(router)).toBe('/agents'))
  expect(history.push).toHaveBeenCalledOnce()
  expect(history.replace).toHaveBeenCalledOnce()
  expect(entries).toEqual(['/agents'])
})

test('a call back about a path that is shown already does nothing, and none comes after the end', async () => {
  const { router, entries, move, stop } = connect('/agents')
  const navigate = vi.spyOn(router, 'navigate')
  move()
  expect(navigate).not.toHaveBeenCalled()
  stop()
  entries.push('/tags')
  move()
  expect(navigate).not.toHaveBeenCalled()
})

test('an address that is not one of the console moves nothing', () => {
  const { router, history, entries, move } = connect('/agents')
  const navigate = vi.spyOn(router, 'navigate')
  entries.push(null)
  move()
  expect(navigate).not.toHaveBeenCalled()
  expect(history.replace).not.toHaveBeenCalled()
})
