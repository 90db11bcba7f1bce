import type { Feature } from '../../common/feature'

const catalogue = ['configEditor', 'changes', 'editor', 'options', 'checks']
const heavy = true

/** The editor of configs. It has no entry in the navigation: it is opened from a config, or to create one. */
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
