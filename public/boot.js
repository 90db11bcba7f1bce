// Runs before anything is painted: the remembered language and theme are there from the first frame.
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
  var spoken = navigator.languages.find(function (tag) {
    return /^(en|zh)\b/i.test(tag)
  })
  var known = chosen.locale === 'en' || chosen.locale === 'zh'
  root.lang = known ? chosen.locale : /^zh/i.test(spoken || '') ? 'zh' : 'en'
})()
