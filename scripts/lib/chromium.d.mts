/** The types for the configuration of the browser tests. */
export declare const findChromium: () => Promise<string | undefined>
