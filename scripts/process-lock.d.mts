export interface LockHolder {
  readonly pid: number
  readonly startedAt: string
  /** Where the holder can be reached, when it told. */
  readonly address?: string
}

export type Lock =
  | { readonly taken: true; release(): void }
  | { readonly taken: false; readonly holder: LockHolder }

export function takeLock(folder: string, details?: { readonly address?: string }): Lock
export function lockHolder(folder: string): LockHolder | null
