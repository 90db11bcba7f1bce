import { createI18n } from '../i18n/createI18n'
import { SettingsError } from './settings'
import { messageOf } from '../lib/messageOf'

/** An error in the options of a page that embeds the console names the option in its message. */
const isOptionsError = (error: unknown) => error instanceof Error && error.name === 'OptionsError'

/** Shows why the console could not start and what to do. Needs no part of the console. */
export async function showStartFailure(root: HTMLElement, error: unknown, isMounted = () => true) {
  const locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  const i18n = await createI18n(locale, ['start']).catch(() => null)
  if (!isMounted()) return
  // If these texts are missing, too, a new version has replaced the files, and a reload loads it.
  if (!i18n)
    return root.replaceChildren(element('p', `Reload the page. 请重新加载页面。 ${String(error)}`))
  const { t } = i18n
  const isSettingsError = error instanceof SettingsError
  const facts = [
    ...(isSettingsError && error.key ? [[t('start:key'), error.key]] : []),
    [t('start:problem'), messageOf(error)],
  ]
  const reload = element('button', t('start:reload'))
  reload.addEventListener('click', () => window.location.reload())
  const page = element('main')
  page.className = 'start-failure'
  page.append(
    element('h1', t('start:title')),
    element(
      'p',
      t(
        isSettingsError
          ? 'start:settings'
          : isOptionsError(error)
            ? 'start:options'
            : 'start:other',
      ),
    ),
    ...facts.map(([name, value]) => element('p', `${name}: ${value}`)),
    reload,
  )
  root.replaceChildren(page)
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '') {
  const created = document.createElement(name)
  created.textContent = text
  return created
}
