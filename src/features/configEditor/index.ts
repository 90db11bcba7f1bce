import type { Feature } from '../../common/feature'

const catalogue = ['configEditor', 'changes', 'editor', 'options', 'checks']
const heavy = true

/** The editor of configs. It is nobody's place in the navigation: one comes to it from a config, or to make one. */
export const configEditorFeature: Feature = {
  routes: [
    {
      path: 'configs/:configName/edit',
      catalogue,
      heavy,
      load: async () => (await import('./EditorPage')).EditorPage,
    },
    {
      path: 'new-config',
      catalogue,
      heavy,
      load: async () => (await import('./NewConfigPage')).NewConfigPage,
    },
  ],
}
