// Runs before anything is painted: the remembered language, theme and frame are there from the first frame, and what
// the page will need is asked for while its code is on its way.
;(function () {
  var root = document.documentElement
  var chosen = {}
  try {
    chosen = JSON.parse(localStorage.getItem('logkit-console:preferences') || '{}') || {}
  } catch {
    // Storage may be blocked or hold something else: the defaults of the browser hold.
  }
  var dark =
    chosen.theme === 'dark' ||
    (chosen.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.style.colorScheme = root.dataset.theme
  root.dataset.navigation = chosen.navigation === 'narrow' ? 'narrow' : 'wide'
  root.dataset.density = chosen.density === 'compact' ? 'compact' : 'comfortable'
  var spoken = navigator.languages.find(function (tag) {
    return /^(en|zh)\b/i.test(tag)
  })
  var known = chosen.locale === 'en' || chosen.locale === 'zh'
  root.lang = known ? chosen.locale : /^zh/i.test(spoken || '') ? 'zh' : 'en'

  var texts = document.currentScript.dataset[root.lang]
  if (texts) {
    var link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = texts
    document.head.append(link)
  }

  var early = {
    settings: fetch(new URL('console.config.json', document.baseURI), { cache: 'no-cache' }),
  }
  window.logkitConsoleEarly = early
  early.settings
    .then(function (response) {
      return response.ok ? response.clone().json() : {}
    })
    .then(function (settings) {
      var query = firstPage()
      // Keys that are typed into the page, or kept in its tab, sign their requests: those have to wait for the code.
      var open = !settings.demo && (!settings.session || settings.session.kind !== 'token')
      if (!query || !open) return
      var base = ((settings.api && settings.api.base) || '/v1/api').replace(/\/+$/, '')
      var url = base + '/agents?' + query
      // The same request as the code will make: it takes this answer in place of its own.
      early.list = {
        url: url,
        response: fetch(url, { headers: {}, cache: 'no-store', redirect: 'manual' }),
      }
      early.list.response.catch(function () {})
    })
    .catch(function () {
      // Whoever needs the settings finds the fault again, and says so.
    })

  // The first formatting of a number loads the browser's tables of languages; that too can be done while waiting.
  requestAnimationFrame(function () {
    setTimeout(function () {
      new Intl.NumberFormat(root.lang)
    })
  })

  /** What the list of agents asks the server for at this address; nothing where another page is shown. */
  function firstPage() {
    var path = location.pathname.slice(new URL(document.baseURI).pathname.length)
    if (path !== '' && path !== 'agents') return ''
    var given = new URLSearchParams(path && location.search)
    var query = new URLSearchParams()
    var names = {
      search: '',
      order: 'ascend',
      page: '1',
      size: '20',
      tag: '',
      id: '',
      state: '',
      sort: 'hostname',
    }
    for (var name in names) {
      var value = given.get(name) || names[name]
      if (value) query.set(name, value)
      given.delete(name)
    }
    given.delete('columns')
    given.delete('view')
    // Whatever else stands in the address may change what is asked for.
    return given.size ? '' : query.toString().replaceAll('%2C', ',')
  }
})()
