import type { FrameOptions, MountedConsole } from './index.js'

/**
 * Shows a deployed console in a frame, with the options and the handle of `mountConsole`. `element` gets the frame, or is one
 * itself, which keeps its attributes. `version` is '' until the console has answered.
 */
export declare function embedFrame(element: HTMLElement, options: FrameOptions): MountedConsole
