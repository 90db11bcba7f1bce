/** The portals of this site, by the first part of the path. */
const portals = {
  react: () => import('./react/Portal.jsx'),
  vue: () => import('./vue/portal.js'),
  plain: () => import('./plain/portal.js'),
}

const { start } = await portals[window.location.pathname.split('/')[1]]()
start(document.querySelector('#portal'))
