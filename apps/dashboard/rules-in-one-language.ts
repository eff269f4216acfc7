import type { Plugin } from 'vite'

const RULES = /packages[\\/]rules[\\/]src[\\/][^?]+\.ts/
const LANGUAGE = /\?lang=(en|fr)$/

/** Members no screen shows of a preview: the record's own answer brings them once it is signed. */
const NOT_IN_A_PREVIEW = ['patientText', 'sources', 'threshold', 'observedOn', 'stale']
const NOT_OF_A_CRITERION = [...NOT_IN_A_PREVIEW, 'question']

type Node = { type: string; start: number; end: number; [key: string]: unknown }
type Member = Node & { key?: { name?: string; value?: string }; computed?: boolean }
type Cut = { start: number; end: number }

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
      const cuts = cutsIn(program as unknown as Node, language, false)
      return { code: without(code, cuts), map: null }
    },
  }
}

function cutsIn(node: Node, language: string, isCriterion: boolean): Cut[] {
  if (node.type !== 'ObjectExpression') {
    const holdsCriterion = node.type === 'TSSatisfiesExpression' && isNamed(node, 'Criterion')
    return childrenOf(node).flatMap((child) => cutsIn(child, language, holdsCriterion))
  }
  const members = node['properties'] as Member[]
  const names = members.map(nameOf)
  const isText = names.length === 2 && names.includes('en') && names.includes('fr')
  const dropped = isCriterion ? NOT_OF_A_CRITERION : NOT_IN_A_PREVIEW
  return members.flatMap((member, index) => {
    const name = names[index] ?? ''
    const isCut = isText ? name !== language : dropped.includes(name)
    if (!isCut) return cutsIn(member, language, false)
    return [{ start: member.start, end: members[index + 1]?.start ?? node.end - 1 }]
  })
}

function isNamed(node: Node, name: string): boolean {
  const { typeName } = node['typeAnnotation'] as { typeName?: { name?: string } }
  return typeName?.name === name
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
function without(code: string, cuts: readonly Cut[]): string {
  let [kept, from] = ['', 0]
  for (const { start, end } of cuts) {
    kept += code.slice(from, start) + code.slice(start, end).replaceAll(/[^\n]/gu, '')
    from = end
  }
  return kept + code.slice(from)
}
