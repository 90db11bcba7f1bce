export declare const out: string
export declare function buildPackage(): Promise<string>
