import type { HTMLAttributes, ReactElement, RefObject } from 'react'
import type { EmbedOptions, MountedConsole } from './index.js'

export interface LogkitConsoleProps extends HTMLAttributes<HTMLDivElement> {
  options: EmbedOptions
  consoleRef?: RefObject<MountedConsole | null>
}

export declare function LogkitConsole(props: LogkitConsoleProps): ReactElement
