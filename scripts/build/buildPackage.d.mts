export declare const out: string
export declare function buildPackage(): Promise<string>
export declare function elementOf(entry: string, index: string): string
