// Explains why the console has not started. It is loaded when a file of the page fails, or when the outline is still shown
// after eight seconds, and needs no other file of the console.

/** ms within which a file has to begin its answer */
const patience = 1500

const allTexts = {
  en: {
    title: 'The console has not started',
    reload: 'Reload',
    problems: {
      page: 'The server answers with the page of the console in place of this file: a new version has replaced it, or <base> does not name the folder of the console.',
      signedOut:
        'You are signed out: a sign-in page came in place of this file. Reload to sign in.',
      gone: 'The server does not have this file: a new version has replaced it, or it was not deployed completely.',
      refused: 'The server refuses this file',
      offline: 'There is no connection to the server.',
      silent: 'The server does not answer.',
      type: 'The server sends this file with a type that browsers do not run',
      blocked: 'A security policy of the server blocks this',
      failed:
        'The code fails in this browser. The console needs Chrome, Edge, Firefox or Safari of the last two years.',
      waiting:
        'Its files have arrived, but it is not ready yet. The server or this device may be slow.',
    },
  },
  zh: {
    title: '控制台没有启动',
    reload: '重新加载',
    problems: {
      page: '服务器返回的不是该文件，而是控制台页面：文件已被新版本替换，或 <base> 没有指向控制台所在目录。',
      signedOut: '您已退出登录：服务器返回的不是该文件，而是登录页面。请重新加载并登录。',
      gone: '服务器上没有该文件：文件已被新版本替换，或部署不完整。',
      refused: '服务器拒绝提供该文件',
      offline: '无法连接服务器。',
      silent: '服务器没有响应。',
      type: '服务器为该文件返回的类型无法被浏览器运行',
      blocked: '服务器的安全策略拦截了以下内容',
      failed: '代码在此浏览器中运行失败。控制台需要近两年的 Chrome、Edge、Firefox 或 Safari。',
      waiting: '文件已到达，但控制台尚未就绪。服务器或此设备可能较慢。',
    },
  },
}

/**
 * Shows what is missing in place of the outline of the console, and offers a reload.
 * @param {boolean} isLate whether the console should have started by now; otherwise only what keeps it from starting is shown
 */
export async function explain(isLate) {
  if (document.readyState === 'loading') {
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }))
  }
  const urls = files()
  const { problems } = window.logkitConsoleEarly
  const found = problems.flatMap((event) => problemOf(event, urls, isLate))
  const answers = await Promise.all(urls.map(check))
  const all = [...answers.flat(), ...found]
  // Rows that are shown say more than that the page is not ready.
  const isUseful = document.querySelector('[data-boot]') !== null
  if (all.length > 0 || (isLate && !isUseful)) show(all.length > 0 ? all : [['waiting', '']])
}

/** The files that the first page needs, as absolute addresses. */
function files() {
  const { lang } = document.documentElement
  const [boot] = document.querySelectorAll('script[data-en]')
  const tags = document.querySelectorAll(
    'script[src], link[rel="stylesheet"], link[rel="modulepreload"]',
  )
  const addresses = Array.from(tags, (tag) => tag.src || tag.href)
  const texts = boot?.dataset[lang]
  const more = [texts, 'console.config.json'].filter(Boolean)
  const all = [...addresses, ...more.map((path) => new URL(path, document.baseURI).href)]
  return Array.from(new Set(all))
}

/**
 * What an event tells by itself: kind and detail. A file that failed to load is asked for again by `check`, and errors of
 * browser extensions are none of the console's.
 */
function problemOf(event, urls, isLate) {
  const { effectiveDirective, disposition, message, filename } = event
  if (effectiveDirective) {
    const isFatal = /^(script|style|default|require-trusted)/.test(effectiveDirective)
    if (disposition === 'report' || !(isFatal || isLate)) return []
    return [['blocked', `${effectiveDirective} ${event.blockedURI || ''}`]]
  }
  if (message && urls.some((url) => filename.startsWith(new URL('.', url).href))) {
    return [['failed', `${message} (${filename}:${event.lineno})`]]
  }
  return []
}

/** Asks for a file. @returns its problem, as kind and detail, or nothing */
async function check(url) {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), patience)
  try {
    const response = await fetch(url, { redirect: 'manual', signal: limit.signal })
    const { status, type } = response
    const mime = response.headers.get('content-type') || ''
    if (type === 'opaqueredirect' || status === 401) return [['signedOut', url]]
    if (status === 404 || status === 410) return /\.json$/.test(url) ? [] : [['gone', url]]
    if (!response.ok) return [['refused', `${url} (${status})`]]
    if (/html/i.test(mime)) {
      const isOwnPage = (await response.text()).includes('id="logkit-console"')
      return [[isOwnPage ? 'page' : 'signedOut', url]]
    }
    const expected = /\.js$/.test(url) ? /javascript/i : /\.css$/.test(url) ? /css/i : /./
    return expected.test(mime) ? [] : [['type', `${url} (${mime || '-'})`]]
  } catch {
    return [[limit.signal.aborted ? 'silent' : 'offline', url]]
  } finally {
    clearTimeout(timer)
  }
}

/** Replaces the outline, unless the console has started meanwhile. Later problems are added. */
function show(found) {
  const root = document.getElementById('logkit-console')
  const unstarted = '.boot, [data-boot], .start-problems, #logkit-console:empty'
  if (!root || !document.querySelector(unstarted)) return
  const { title, reload, problems } = allTexts[document.documentElement.lang] || allTexts.en
  const button = element('button', reload)
  button.addEventListener('click', () => window.location.reload())
  const page = element('main')
  page.className = 'start-failure start-problems'
  const details = new Map()
  for (const [kind, detail] of found) details.set(kind, [...(details.get(kind) || []), detail])
  page.append(element('h1', title), ...Array.from(details, describe), button)
  root.replaceChildren(page)

  /** One sentence a kind of problem, and a line for each file that has it. */
  function describe([kind, details]) {
    const paragraph = element('p', problems[kind])
    for (const detail of details.filter(Boolean)) {
      paragraph.append(element('br'), element('code', detail))
    }
    return paragraph
  }
}

function element(name, text = '') {
  const created = document.createElement(name)
  created.textContent = text
  return created
}
