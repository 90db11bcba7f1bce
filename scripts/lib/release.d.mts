export interface ReleaseOptions {
  build: string
  target: string
  previous?: string
  sbom?: string
  quality?: number
}

export function makeRelease(options: ReleaseOptions): string[]
export function filesIn(folder: string): string[]
