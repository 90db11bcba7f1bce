import { createI18n } from '../i18n/createI18n'
import { SettingsError } from './settings'

/** What a visitor sees when no console could be started: why, and what to do. Needs nothing of the console. */
export async function showStartFailure(root: HTMLElement, error: unknown, wanted = () => true) {
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const i18n = await createI18n(locale, ['start']).catch(() => null)
  // Without even these texts the files of this version are gone, and a reload brings the next one.
  if (!wanted()) return
  if (!i18n) return root.replaceChildren(element('p', 'Reload the page. 请重新加载页面。'))
  const { t } = i18n
  const fault = error instanceof SettingsError
  const facts = [
    ...(fault && error.key ? [[t('start:key'), error.key]] : []),
    [t('start:problem'), error instanceof Error ? error.message : String(error)],
  ]
  const reload = element('button', t('start:reload'))
  reload.addEventListener('click', () => window.location.reload())
  const page = element('main')
  page.className = 'start-failure'
  page.append(
    element('h1', t('start:title')),
    element('p', fault ? t('start:settings') : t('start:other')),
    ...facts.map(([name, value]) => element('p', `${name}: ${value}`)),
    reload,
  )
  root.replaceChildren(page)
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '') {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
