import 'bootstrap/dist/css/bootstrap.css'
import { mountConsole } from '@logkit/console-embed'
import { embedFrame } from '@logkit/console-embed/frame'

/** A portal of Bootstrap without a framework. The page of a test mounts what it needs. */
export async function start(element) {
  document.documentElement.style.fontSize = '62.5%'
  element.innerHTML = `
    <header class="navbar bg-body-tertiary"><a class="navbar-brand" href="#">Portal</a></header>
    <main class="container-fluid">
      <div id="logkit"></div>
      <div id="second"></div>
    </main>`
  for (const box of element.querySelectorAll('main > div')) box.style.height = '400px'
  Object.assign(window, { mountConsole, embedFrame })
  const [, , recipe] = window.location.pathname.split('/')
  if (recipe === 'page') await import('docs:page')
  if (recipe === 'element') await import('docs:element')
  if (recipe === 'frame') {
    // The recipe is that of a page whose addresses below `/logs` are those of the console.
    window.history.replaceState(null, '', '/logs/agents')
    await import('docs:frame')
  }
  if (recipe === 'logs') window.routing = (await import('docs:history')).routing
}
