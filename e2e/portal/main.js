/** The portals of this site, by the first part of the path. */
const portals = {
  react: () => import('./react/Portal.jsx'),
  react19: () => import('./react19/portal.js'),
  vue: () => import('./vue/portal.js'),
  plain: () => import('./plain/portal.js'),
}

// The console on an origin of its own, whose address a test gives.
window.consoleAddress = new URLSearchParams(window.location.search).get('console')

const { start } = await portals[window.location.pathname.split('/')[1]]()
start(document.querySelector('#portal'))
