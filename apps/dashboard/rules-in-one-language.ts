import type { Plugin } from 'vite'

const RULES = /packages[\\/]rules[\\/]src[\\/][^?]+\.ts/
const LANGUAGE = /\?lang=(en|fr)$/

/** Members no screen shows of a preview: the record's own answer brings them once it is signed. */
const UNSEEN = new Set([
  'patientText',
  'sources',
  'threshold',
  'observedOn',
  'stale',
  'freshness',
  'toKnow',
])
/**
 * The same where an outcome is made, by place. What does not apply is not listed, so its reason goes; of what is not
 * known yet the rail gives the number. A value is written out only where it says that she declined.
 */
const UNSEEN_ARGUMENTS = new Map([
  ['notAsked', [1]],
  ['notApplicable', [1]],
  ['pastFreshness', [1, 5]],
  ['answered', [2, 3, 6]],
  ['judgeParts', [3]],
])
/** What is worked out under these names is worked out for them. */
const UNSEEN_VARIABLES: readonly unknown[] = ['value', 'toKnow']
const WOULD_CHANGE = { member: 'wouldChange', argument: 5 }
/** The rail says what would change of what stops, and of nothing milder. */
const STOPS = /'(?:blocking|red_flag)'/u

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
      const isMild = /[\\/]criteria[\\/]/u.test(id) && !STOPS.test(code)
      const changes = changesIn(program as unknown as Node, { language, isMild }, true)
      return { code: changed(code, changes), map: null }
    },
  }
}

/** `isMild`: the file is of a criterion that stops nobody. */
type Wanted = { language: string; isMild: boolean }

/** `isAtLoad`: outside of every function. */
function changesIn(node: Node, wanted: Wanted, isAtLoad: boolean): Change[] {
  if (node.type === 'ObjectExpression') return changesInObject(node, wanted, isAtLoad)
  if (node.type === 'VariableDeclarator' && isUnseenVariable(node)) return nothingIn(node['init'])
  const isStillAtLoad = isAtLoad && !/Function/u.test(node.type)
  const unseen = unseenArguments(node, wanted)
  const inside = childrenOf(node).flatMap((child) =>
    unseen.includes(child) ? nothingIn(child) : changesIn(child, wanted, isStillAtLoad),
  )
  if (!isAtLoad) return inside
  // The rules are pure: what they work out at load and nobody uses may go.
  if (node.type === 'CallExpression') return [inserted('/*#__PURE__*/', node.start), ...inside]
  const init = node['init']
  if (node.type !== 'VariableDeclarator' || !isNode(init) || !holdsSpread(init)) return inside
  return [inserted('/*#__PURE__*/(() => (', init.start), ...inside, inserted('))()', init.end)]
}

function isUnseenVariable({ id }: Node): boolean {
  return UNSEEN_VARIABLES.includes((id as { name?: string }).name)
}

function nothingIn(node: unknown): Change[] {
  return isNode(node) ? [{ start: node.start, end: node.end, by: 'null' }] : []
}

function unseenArguments(node: Node, { isMild }: Wanted): Node[] {
  if (node.type !== 'CallExpression') return []
  const { name = '' } = node['callee'] as { name?: string }
  const given = node['arguments'] as (Node & { value?: unknown })[]
  const unseen = [...(UNSEEN_ARGUMENTS.get(name) ?? [])]
  const isUnknown = given[0]?.value === 'unknown'
  if (name === 'answered' && (isMild || isUnknown)) unseen.push(WOULD_CHANGE.argument)
  return given.filter((_, place) => unseen.includes(place))
}

function inserted(by: string, at: number): Change {
  return { start: at, end: at, by }
}

/** A spread runs an iterator, so the bundler keeps it unless it stands in a call marked pure. */
function holdsSpread(node: Node): boolean {
  if (/Function/u.test(node.type)) return false
  return node.type === 'SpreadElement' || childrenOf(node).some(holdsSpread)
}

function changesInObject(node: Node, wanted: Wanted, isAtLoad: boolean): Change[] {
  const members = node['properties'] as Member[]
  const names = members.map(nameOf)
  const state = members[names.indexOf('state')]?.['value'] as { value?: unknown } | undefined
  const isUnknown = state?.value === 'unknown'
  const isText = names.length === 2 && names.includes('en') && names.includes('fr')
  const isDropped = (member: Member, name: string) => {
    if (isText) return name !== wanted.language
    if (name === 'question') return names.includes('sources')
    if (name === 'value') return isFunction(member)
    if (name === WOULD_CHANGE.member) return wanted.isMild || isUnknown
    return UNSEEN.has(name)
  }
  return members.flatMap((member, index) =>
    isDropped(member, names[index] ?? '')
      ? [{ start: member.start, end: members[index + 1]?.start ?? node.end - 1, by: '' }]
      : changesIn(member, wanted, isAtLoad),
  )
}

function nameOf({ computed, key, type }: Member): string {
  return type === 'Property' && !computed ? (key?.name ?? key?.value ?? '') : ''
}

/** Of what was answered, as against the value itself. */
function isFunction(member: Member): boolean {
  const value = member['value']
  return isNode(value) && /Function/u.test(value.type)
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
