export interface RunningNginx {
  origin: string
  stop: () => Promise<void>
}

export function ensureNginx(): Promise<string>
export function startNginx(env: Record<string, string>): Promise<RunningNginx>
