import type { DefineComponent } from 'vue'
import type { EmbedOptions, MountedConsole } from './index.js'

export declare const LogkitConsole: DefineComponent<
  { options: EmbedOptions },
  { console: () => MountedConsole | undefined }
>
