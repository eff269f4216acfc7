import type { Plugin } from 'vite'

const RULES = /packages[\\/]rules[\\/]src[\\/][^?]+\.ts/
const LANGUAGE = /\?lang=(en|fr)$/

/** Members no screen shows of a preview: the record's own answer brings them once it is signed. */
const NOT_IN_A_PREVIEW = ['patientText', 'sources', 'threshold', 'observedOn', 'stale', 'freshness']

type Node = { type: string; start: number; end: number; [key: string]: unknown }
type Member = Node & { key?: { name?: string; value?: string }; computed?: boolean }
type Change = { start: number; end: number; by: string }

/**
 * A module asked for with `?lang=fr` comes with the rules it imports as they are in French: of every `{ en, fr }` only
 * that side, and of every finding what a preview shows. The texts stay beside their rule in the source; who loads
 * both languages has both. Without the question the rules come whole.
 */
export function rulesInOneLanguage(): Plugin {
  return {
    name: 'restride:rules-in-one-language',
    enforce: 'pre',
    async resolveId(source, importer) {
      const [file = ''] = source.split('?')
      const query = (LANGUAGE.exec(source) ?? LANGUAGE.exec(importer ?? ''))?.[0]
      if (query === undefined) return null
      const found = await this.resolve(file, importer?.replace(LANGUAGE, ''), { skipSelf: true })
      if (!found) return null
      return source.endsWith(query) || RULES.test(found.id) ? `${found.id}${query}` : found
    },
    transform(code, id) {
      const [, language] = LANGUAGE.exec(id) ?? []
      if (language === undefined || !RULES.test(id)) return null
      const program = this.parse(code, { lang: 'ts' })
      // Parsed by the bundler itself, so every node has a type and its place.
      const changes = changesIn(program as unknown as Node, language, true)
      return { code: changed(code, changes), map: null }
    },
  }
}

/** `isAtLoad`: outside of every function. */
function changesIn(node: Node, language: string, isAtLoad: boolean): Change[] {
  if (node.type === 'ObjectExpression') return changesInObject(node, language, isAtLoad)
  const isStillAtLoad = isAtLoad && !/Function/u.test(node.type)
  const inside = childrenOf(node).flatMap((child) => changesIn(child, language, isStillAtLoad))
  if (!isAtLoad) return inside
  // The rules are pure: what they work out at load and nobody uses may go.
  if (node.type === 'CallExpression') return [inserted('/*#__PURE__*/', node.start), ...inside]
  const init = node['init']
  if (node.type !== 'VariableDeclarator' || !isNode(init) || !holdsSpread(init)) return inside
  return [inserted('/*#__PURE__*/(() => (', init.start), ...inside, inserted('))()', init.end)]
}

function inserted(by: string, at: number): Change {
  return { start: at, end: at, by }
}

/** A spread runs an iterator, so the bundler keeps it unless it stands in a call marked pure. */
function holdsSpread(node: Node): boolean {
  if (/Function/u.test(node.type)) return false
  return node.type === 'SpreadElement' || childrenOf(node).some(holdsSpread)
}

function changesInObject(node: Node, language: string, isAtLoad: boolean): Change[] {
  const members = node['properties'] as Member[]
  const names = members.map(nameOf)
  const isText = names.length === 2 && names.includes('en') && names.includes('fr')
  const isDropped = (name: string) => {
    if (isText) return name !== language
    if (name === 'question') return names.includes('evaluate')
    return NOT_IN_A_PREVIEW.includes(name)
  }
  return members.flatMap((member, index) =>
    isDropped(names[index] ?? '')
      ? [{ start: member.start, end: members[index + 1]?.start ?? node.end - 1, by: '' }]
      : changesIn(member, language, isAtLoad),
  )
}

function nameOf({ computed, key, type }: Member): string {
  return type === 'Property' && !computed ? (key?.name ?? key?.value ?? '') : ''
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** The lines stay where they were, so that an error names the right one. */
function changed(code: string, changes: readonly Change[]): string {
  let [kept, from] = ['', 0]
  for (const { by, end, start } of changes) {
    kept += code.slice(from, start) + by + code.slice(start, end).replaceAll(/[^\n]/gu, '')
    from = end
  }
  return kept + code.slice(from)
}
