import { defineComponent, h, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { mountConsole } from './index.js'

/** A console. It is updated when `options` change, and mounted anew with another `serverId`. `console()` is the mounted one. */
export const LogkitConsole = defineComponent({
  name: 'LogkitConsole',
  props: { options: { type: Object, required: true } },
  setup(props, { expose }) {
    const box = ref(null)
    let console
    const mount = () => (console = mountConsole(box.value, props.options))
    onMounted(mount)
    onBeforeUnmount(() => console?.unmount())
    watch(
      () => props.options,
      ({ serverId, locale, theme, tokens, layout, features, readOnly }, before) => {
        if (serverId === before.serverId)
          return console?.update({ locale, theme, tokens, layout, features, readOnly })
        void console?.unmount()
        mount()
      },
    )
    expose({ console: () => console })
    return () => h('div', { ref: box, style: { height: '100%' } })
  },
})
