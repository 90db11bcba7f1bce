/**
 * Runs in a page before the page's own code and defines `window.bench`. Times are ms since the navigation. The time of a
 * paint is taken right after its frame.
 * @param {number} minRows the number of rows of a complete list
 */
export function watch(minRows) {
  const { document, performance, MutationObserver, PerformanceObserver, MessageChannel } = window

  /** The name in the first row, or '' before the list is complete. */
  const firstName = () => {
    const body = bodies[0]
    const link = body?.rows.length >= minRows && body.getElementsByTagName('a')[0]
    return link ? link.textContent : ''
  }
  // A live collection, which is cheap to read.
  const bodies = document.getElementsByTagName('tbody')

  const until = (test) =>
    new Promise((resolve, reject) => {
      const timer = window.setTimeout(
        () => reject(new Error('the page did not change within 60 s')),
        60_000,
      )
      const check = () => {
        if (!test()) return
        observer.disconnect()
        window.clearTimeout(timer)
        void painted().then(resolve)
      }
      const observer = new MutationObserver(check)
      observer.observe(document, { childList: true, subtree: true, characterData: true })
      check()
    })

  /** Resolves in the first task after the next frame. */
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

  /** The actions on a list. Each finds its control and returns the function that performs the action. */
  const actions = {
    next: () => clicking(find('[title="Next Page"] button')),
    back: () => clicking(find('[title="Previous Page"] button')),
    // The headings of antd's table are clicked directly.
    sort: () => {
      const head = find('thead th', 'Hostname')
      return clicking(head.querySelector('button') ?? head)
    },
    type: (text) => {
      const input = find('input[aria-label="Hostname contains"]')
      const { set } = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value')
      input.focus()
      return () => {
        // React ignores a value that was set through its own property setter.
        set.call(input, text)
        input.dispatchEvent(new window.InputEvent('input', { bubbles: true, data: text }))
      }
    },
  }
  const clicking = (element) => () => element.click()

  let largest = 0
  new PerformanceObserver((list) => {
    largest = list.getEntries().at(-1)?.startTime ?? largest
  }).observe({ type: 'largest-contentful-paint', buffered: true })

  let shift = 0
  const addShifts = (entries) => entries.forEach(({ value }) => (shift += value))
  const shifts = new PerformanceObserver((list) => addShifts(list.getEntries()))
  shifts.observe({ type: 'layout-shift', buffered: true })

  window.bench = {
    /** the time when all rows were painted */
    rows: until(firstName),
    /** the time when all rows were painted by the code, so that one can be selected and a filter typed */
    hands: until(() => firstName() && !document.querySelector('[data-boot]')),
    /** the time of the largest paint so far */
    largestPaint: () => largest,
    firstPaint: new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const [entry] = list.getEntriesByName('first-contentful-paint')
        if (entry) resolve(entry.startTime)
      }).observe({ type: 'paint', buffered: true })
    }),
    /** Performs an action. @returns ms from before the event until other rows were painted */
    async act(name, text) {
      const before = firstName()
      const act = actions[name](text)
      const started = performance.now()
      act()
      return (await until(() => firstName() && firstName() !== before)) - started
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
    /** the sum of all layout shifts so far */
    shift: () => {
      addShifts(shifts.takeRecords())
      return shift
    },
    /** the URLs of all requests before `at` */
    requests: (at) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < at)
        .map(({ name }) => name),
  }
}
