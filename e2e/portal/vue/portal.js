import { createApp, h, ref } from 'vue'
import { createRouter, createWebHistory, RouterLink, RouterView } from 'vue-router'
import Labels from 'docs:element-vue'
import Frame from 'docs:frame-vue'
import Logs from 'docs:vue-router'

/** A portal of Vue 3 and vue-router 4 that keeps the addresses of the console below its own. */
export function start(element) {
  const dark = ref(false)
  const router = createRouter({
    history: createWebHistory('/vue'),
    routes: [
      { path: '/home', component: { render: () => h('p', 'Welcome') } },
      { path: '/labels', component: { render: () => h(Labels, { dark: dark.value }) } },
      { path: '/frame', component: { render: () => h(Frame, { src: window.consoleAddress }) } },
      { path: '/logs/:path(.*)', component: { render: () => h(Logs, { dark: dark.value }) } },
    ],
  })
  const app = createApp({
    render: () =>
      h('div', { style: 'display: flex; flex-direction: column; height: 100vh' }, [
        h('nav', [
          h(RouterLink, { to: '/home' }, () => 'Home'),
          h(RouterLink, { to: '/logs/agents' }, () => 'Logs'),
          h(RouterLink, { to: '/logs/tags' }, () => 'Labels'),
          h('button', { onClick: () => (dark.value = !dark.value) }, 'Dark'),
        ]),
        h('main', { style: 'flex: 1; min-height: 0' }, [h(RouterView)]),
      ]),
  })
  app.use(router).mount(element)
}
