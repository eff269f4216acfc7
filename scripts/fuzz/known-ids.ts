/** Ids seen in answers, by the name a path or a body calls them. */
export class KnownIds {
  readonly #byName = new Map<string, string[]>()
  readonly #versions = new Map<string, number>()

  /** `pick` is any whole number; `null` when nothing of that name was seen yet. */
  pick(name: string, pick: number): string | null {
    const ids = this.#byName.get(name) ?? []
    return ids[pick % Math.max(1, ids.length)] ?? null
  }

  /** The version last seen of the last thing an address names. */
  versionAt(url: string): number {
    const ids = url.match(/[\da-f]{8}-[\da-f-]{27}/gu) ?? []
    return this.#versions.get(ids.at(-1) ?? '') ?? 1
  }

  /** Remembers every `xId`, and the `id` of what a path's last noun makes or lists. */
  learn(path: string, answer: unknown): void {
    const noun = path.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? ''
    const ownName = `${singular(noun)}Id`
    this.#walk(answer, ownName)
  }

  #walk(value: unknown, ownName: string): void {
    if (typeof value !== 'object' || value === null) return
    if ('id' in value && typeof value.id === 'string' && 'version' in value)
      this.#versions.set(value.id, Number(value.version))
    for (const [key, item] of Object.entries(value)) {
      if (typeof item !== 'string')
        this.#walk(item, Array.isArray(value) || key === 'items' ? ownName : `${key}Id`)
      else if (key === 'id') this.#add(ownName, item)
      else if (key.endsWith('Id')) this.#add(key, item)
    }
  }

  #add(name: string, id: string): void {
    const ids = this.#byName.get(name) ?? []
    if (ids.includes(id)) return
    // Newer ones matter more: their episodes are open and their drafts unsigned.
    this.#byName.set(name, [id, ...ids].slice(0, 40))
  }
}

/** `follow-ups` → `followUp`, `session-logs` → `log`, as the paths call their parameters. */
function singular(noun: string): string {
  if (noun === 'session-logs') return 'log'
  const camel = noun.replaceAll(/-(\w)/gu, (_all, letter: string) => letter.toUpperCase())
  return camel.replace(/ies$/u, 'y').replace(/s$/u, '')
}
