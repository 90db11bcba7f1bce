/**
 * Runs in a page before its own code and puts `bench` into it. Times are ms since the navigation; what was painted is
 * timed right after the frame that shows it.
 * @param {number} least how many rows make the list complete
 */
export function watch(least) {
  const { document, performance, MutationObserver, PerformanceObserver, MessageChannel } = window

  /** The name in the first row, once there are enough rows. */
  const first = () => {
    const body = bodies[0]
    const link = body?.rows.length >= least && body.getElementsByTagName('a')[0]
    return link ? link.textContent : ''
  }
  // A living collection: looking into it costs the page next to nothing.
  const bodies = document.getElementsByTagName('tbody')

  const until = (test) =>
    new Promise((resolve, reject) => {
      const late = window.setTimeout(() => reject(new Error('nothing came of it')), 60_000)
      const look = () => {
        if (!test()) return
        observer.disconnect()
        window.clearTimeout(late)
        painted().then(resolve)
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true, characterData: true })
      look()
    })

  /** The first task after the next frame. */
  const painted = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now())
      window.requestAnimationFrame(() => port2.postMessage(0))
    })

  const find = (selector, text = '') => {
    const found = [...document.querySelectorAll(selector)].find(
      (element) => element.textContent.trim().startsWith(text) && !element.disabled,
    )
    if (!found) throw new Error(`there is no ${selector} ${text}`)
    return found
  }

  /** What can be done to a list: each finds its place and gives the act itself. */
  const acts = {
    next: () => clicking(find('[title="Next Page"] button')),
    back: () => clicking(find('[title="Previous Page"] button')),
    // antd's heads take the click themselves.
    sort: () => {
      const head = find('thead th', 'Hostname')
      return clicking(head.querySelector('button') ?? head)
    },
    type: (text) => {
      const input = find('input[aria-label="Hostname contains"]')
      const { set } = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value')
      input.focus()
      return () => {
        // React sees only what was set behind its back.
        set.call(input, text)
        input.dispatchEvent(new window.InputEvent('input', { bubbles: true, data: text }))
      }
    },
  }
  const clicking = (element) => () => element.click()

  let shift = 0
  const addShifts = (entries) => entries.forEach(({ value }) => (shift += value))
  const shifts = new PerformanceObserver((list) => addShifts(list.getEntries()))
  shifts.observe({ type: 'layout-shift', buffered: true })

  window.bench = {
    /** when all rows were painted */
    rows: until(first),
    firstPaint: new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const [entry] = list.getEntriesByName('first-contentful-paint')
        if (entry) resolve(entry.startTime)
      }).observe({ type: 'paint', buffered: true })
    }),
    /** @returns ms from just before the event until other rows were painted */
    async act(name, text) {
      const before = first()
      const act = acts[name](text)
      const started = performance.now()
      act()
      return (await until(() => first() && first() !== before)) - started
    },
    /** Resolves once nothing has changed for `ms`. */
    quiet: (ms) =>
      new Promise((resolve) => {
        const done = () => {
          observer.disconnect()
          resolve()
        }
        let timer = window.setTimeout(done, ms)
        const observer = new MutationObserver(() => {
          window.clearTimeout(timer)
          timer = window.setTimeout(done, ms)
        })
        observer.observe(document, { childList: true, subtree: true, characterData: true })
      }),
    /** all layout shifts up to now */
    shift: () => {
      addShifts(shifts.takeRecords())
      return shift
    },
    /** addresses of all that was asked for before `at` */
    asked: (at) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < at)
        .map(({ name }) => name),
  }
}
