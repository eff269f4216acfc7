import type { Plugin } from 'vite'
import {
  type Change,
  changed,
  childrenOf,
  cut,
  inserted,
  isNode,
  type Member,
  type Named,
  nameOf,
  type Node,
  replaced,
} from './source-changes.ts'
import { isMild, UNSEEN_MEMBERS, UNSEEN_VARIABLES, unseenPlaces } from './unseen-in-a-preview.ts'

const RULES = /packages[\\/]rules[\\/]src[\\/][^?]+\.ts/
const LANGUAGE = /\?lang=(en|fr)$/

/**
 * A module asked for with `?lang=fr` comes with the rules it imports as they are in French: of every `{ en, fr }` only
 * that side, as a plain string, and of every finding what a preview shows. The texts stay beside their rule in the
 * source; who loads both languages has both. Without the question the rules come whole.
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
      // Parsed by the bundler itself, so every node has a type and its place.
      const program = this.parse(code, { lang: 'ts' }) as unknown as Node
      const numbers = numbersIn(program)
      const wanted = { language, mild: isMild(id, code), numbers, gone: new Set<string>() }
      const changes = changesIn(program, wanted, true)
      return { code: changed(code, changes), map: null }
    },
  }
}

type Wanted = {
  language: string
  /** The file is of a criterion that stops nobody. */
  mild: boolean
  /** The file's own thresholds: a figure is shorter than its name. */
  numbers: ReadonlyMap<string, string>
  /** Parameters that are not there any more. */
  gone: ReadonlySet<string>
}

/** `isAtLoad`: outside of every function. */
function changesIn(node: Node, wanted: Wanted, isAtLoad: boolean): Change[] {
  const { id, init, name, type } = node as Named
  if (type === 'ObjectExpression') return changesInObject(node, wanted, isAtLoad)
  if (type === 'ObjectPattern' && isText(node)) return replaced(node, wanted.language)
  if (type === 'MemberExpression' && saysLanguage(node)) {
    const object = node['object'] as Node
    return [...changesIn(object, wanted, isAtLoad), cut(object.end, node.end)]
  }
  if (type === 'Identifier') return replaced(node, wanted.numbers.get(name ?? ''))
  if (type === 'VariableDeclarator' && UNSEEN_VARIABLES.has(id?.name ?? '')) {
    return isNode(init) ? replaced(init, 'null') : []
  }
  if (type === 'CallExpression') return changesInCall(node, wanted, isAtLoad)
  if (type === 'FunctionDeclaration') return changesInFunction(node, wanted)
  const isStillAtLoad = isAtLoad && !/Function/u.test(type)
  const inside = childrenOf(node)
    .filter((child) => child !== id || id.type === 'ObjectPattern')
    .flatMap((child) => changesIn(child, wanted, isStillAtLoad))
  if (!isAtLoad || type !== 'VariableDeclarator' || !isNode(init) || !holdsSpread(init))
    return inside
  return [inserted('/*#__PURE__*/(() => (', init.start), ...inside, inserted('))()', init.end)]
}

function changesInCall(node: Node, wanted: Wanted, isAtLoad: boolean): Change[] {
  const { name = '' } = node['callee'] as Named
  const given = node['arguments'] as Named[]
  const places = unseenPlaces(name, wanted.mild, given[0]?.value)
  const inside = childrenOf(node)
    .filter((child) => !places.includes(given.indexOf(child as Named)))
    .flatMap((child) => changesIn(child, wanted, isAtLoad))
  // The rules are pure: what they work out at load and nobody uses may go.
  const pure = isAtLoad ? [inserted('/*#__PURE__*/', node.start)] : []
  return [...pure, ...inside, ...without(given, places)]
}

function changesInFunction(node: Node, wanted: Wanted): Change[] {
  const params = node['params'] as Named[]
  const places = unseenPlaces((node['id'] as Named).name ?? '', false, null)
  const names = params.map(({ left, name }) => left?.name ?? name ?? '')
  const gone = new Set(names.filter((_, place) => places.includes(place)))
  return [
    ...without(params, places),
    ...changesIn(node['body'] as Node, { ...wanted, gone }, false),
  ]
}

/** The first of a list always stays. */
function without(list: readonly Node[], places: readonly number[]): Change[] {
  return list.flatMap(({ end }, place) => {
    const before = list[place - 1]
    return before && places.includes(place) ? [cut(before.end, end)] : []
  })
}

/** The constants of a file that are plain numbers and of no use outside. */
function numbersIn(program: Node): Map<string, string> {
  const constants = (program['body'] as Named[]).filter(({ kind }) => kind === 'const')
  const declared = constants.flatMap(({ declarations = [] }) => declarations)
  return new Map(
    declared.flatMap(({ id, init }) =>
      typeof init?.value === 'number' ? [[id?.name ?? '', String(init.value)]] : [],
    ),
  )
}

/** A spread runs an iterator, so the bundler keeps it unless it stands in a call marked pure. */
function holdsSpread(node: Node): boolean {
  if (/Function/u.test(node.type)) return false
  return node.type === 'SpreadElement' || childrenOf(node).some(holdsSpread)
}

function changesInObject(node: Node, wanted: Wanted, isAtLoad: boolean): Change[] {
  const members = node['properties'] as Member[]
  const names = members.map(nameOf)
  const said = isText(node) && members[names.indexOf(wanted.language)]?.['value']
  if (isNode(said)) {
    const [open, close] = [cut(node.start, said.start, '('), cut(said.end, node.end, ')')]
    return [open, ...changesIn(said, wanted, isAtLoad), close]
  }
  const state = members[names.indexOf('state')]?.['value'] as Named | undefined
  const isUnknown = state?.value === 'unknown'
  const isDropped = (member: Member, name: string) => {
    if (name === 'question') return names.includes('sources')
    if (name === 'value' && isFunction(member)) return true
    if (name === 'wouldChange' && (wanted.mild || isUnknown)) return true
    return UNSEEN_MEMBERS.has(name) || wanted.gone.has(name)
  }
  return members.flatMap((member, index) =>
    isDropped(member, names[index] ?? '')
      ? [cut(member.start, members[index + 1]?.start ?? node.end - 1)]
      : changesIn(member, wanted, isAtLoad),
  )
}

/** `{ en, fr }` and nothing else. */
function isText(node: Node): boolean {
  const names = (node['properties'] as Member[]).map(nameOf)
  return names.length === 2 && names.includes('en') && names.includes('fr')
}

/** `.en` and `.fr`. */
function saysLanguage(node: Node): boolean {
  const { name = '' } = node['property'] as Named
  return !node['computed'] && (name === 'en' || name === 'fr')
}

/** Of what was answered, as against the value itself. */
function isFunction(member: Member): boolean {
  const value = member['value']
  return isNode(value) && /Function/u.test(value.type)
}
