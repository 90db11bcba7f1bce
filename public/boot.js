// Runs before the first paint. It applies the remembered language, theme and navigation, and requests the settings, the
// texts and the first list while the code of the page is loading. rescue.js says what is missing when that does not come.
;(function () {
  var root = document.documentElement
  // In a sandbox without this permission the page has no origin, and gets neither modules nor data.
  if (self.origin === 'null') {
    addEventListener('DOMContentLoaded', function () {
      var place = document.getElementById('logkit-console')
      place.className = 'start-failure'
      place.textContent =
        'The sandbox of this frame lacks allow-same-origin. 此框架的 sandbox 缺少 allow-same-origin。'
    })
    return
  }
  // A part of another page has neither header nor navigation, and no list that is worth an early request.
  var isPart = /[?&]embed=/.test(location.search)
  if (isPart) root.dataset.embed = ''
  var preferences = {}
  try {
    preferences = JSON.parse(localStorage.getItem('logkit-console:preferences') || '{}') || {}
  } catch {
    // Storage may be blocked or hold something else; the defaults of the browser apply then.
  }
  var dark =
    preferences.theme === 'dark' ||
    (preferences.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.style.colorScheme = root.dataset.theme
  root.dataset.navigation = preferences.navigation === 'narrow' ? 'narrow' : 'wide'
  root.dataset.density = preferences.density === 'compact' ? 'compact' : 'comfortable'
  var browserLanguage = navigator.languages.find(function (tag) {
    return /^(en|zh)\b/i.test(tag)
  })
  var hasLocale = preferences.locale === 'en' || preferences.locale === 'zh'
  root.lang = hasLocale ? preferences.locale : /^zh/i.test(browserLanguage || '') ? 'zh' : 'en'

  // A typeface that an earlier visit has brought is in the browser's cache, and is used from the first paint on.
  try {
    var typeface = localStorage.getItem('logkit-console:typeface')
    if (typeface) {
      var face = new FontFace('Inter Variable', 'url("' + encodeURI(typeface) + '")', {
        weight: '100 900',
        display: 'optional',
      })
      document.fonts.add(face)
    }
  } catch {
    // The page has it a little later.
  }

  // A server that does not answer every address with this page redirects to it, with the path in `to`.
  var base = document.baseURI
  if (/^(index\.html)?$/.test(pathBelow())) {
    var to = new URLSearchParams(location.search).get('to') || ''
    var target = new URL(base + (to ? to.replace(/^\/+/, '') : location.search) + location.hash)
      .href
    if (target.startsWith(base)) history.replaceState(null, '', target)
  }

  var texts = document.currentScript.dataset[root.lang]
  if (texts) {
    var link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = texts
    document.head.append(link)
  }

  var early = {
    settings: fetch(new URL('console.config.json', base), { cache: 'no-cache' }),
    problems: [],
  }
  window.logkitConsoleEarly = early
  addEventListener('error', rescue, true)
  addEventListener('securitypolicyviolation', rescue)
  setTimeout(rescue, 8000)
  early.settings
    .then(function (response) {
      return response.ok ? response.clone().json() : {}
    })
    .then(function (settings) {
      var query = firstQuery()
      // Requests that are signed with keys have to wait for the code.
      var isUnsigned =
        !settings.demo && !/^(keys|token)$/.test(settings.session && settings.session.kind)
      if (!query || !isUnsigned) return
      var base = ((settings.api && settings.api.base) || 'v1/api').replace(/\/+$/, '')
      var url = base + '/agents?' + query
      // This is the request that the code will make, which takes this response instead of sending it again.
      early.list = {
        url: url,
        response: fetch(url, { headers: {}, cache: 'no-store', redirect: 'manual' }),
      }
      early.list.response.catch(function () {})
    })
    .catch(function () {
      // The code reads the settings again and reports the error.
    })

  // Formatting the first number loads the language data of the browser, which fits into the time of waiting.
  requestAnimationFrame(function () {
    setTimeout(function () {
      new Intl.NumberFormat(root.lang)
    })
  })

  /** Keeps an event that tells why the console does not start, and loads what explains it. */
  function rescue(event) {
    if (event) early.problems.push(event)
    // The outline is still there, or the code has failed while it drew the page.
    if (document.querySelector('.boot, #logkit-console:empty') || document.readyState === 'loading')
      void import('./rescue.js').then(function (rescue) {
        return rescue.explain(!event)
      })
  }

  /** The path of the page below its base. */
  function pathBelow() {
    return location.pathname.slice(new URL(base).pathname.length)
  }

  /** The query of the list of agents at this address; '' for another page. */
  function firstQuery() {
    var path = pathBelow()
    if (isPart || (path !== '' && path !== 'agents')) return ''
    var search = new URLSearchParams(path && location.search)
    var query = new URLSearchParams()
    var defaults = {
      search: '',
      order: 'ascend',
      page: '1',
      size: '20',
      tag: '',
      id: '',
      state: '',
      sort: 'hostname',
    }
    for (var name in defaults) {
      var value = search.get(name) || defaults[name]
      if (value) query.set(name, value)
      search.delete(name)
    }
    search.delete('columns')
    search.delete('view')
    // Any other parameter may change the query.
    return search.size ? '' : query.toString().replaceAll('%2C', ',')
  }
})()
