import type { Feature } from '../../fleet/feature'

const catalogue = ['configEditor', 'changes', 'editor', 'options', 'checks']
const heavy = true

/** The editor of configs. It is nobody's place in the navigation: one comes to it from a config, or to make one. */
export const configEditorFeature: Feature = {
  routes: [
    { path: 'configs/:configName/edit', catalogue, heavy, load: () => import('./EditorPage') },
    { path: 'new-config', catalogue, heavy, load: () => import('./NewConfigPage') },
  ],
}
