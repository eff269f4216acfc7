import { http } from './http.ts'

type Page<Item> = { items: Item[]; nextCursor: string | null }
type PageSchema<Item> = Parameters<typeof http<Page<Item>>>[0]

/** The most that one answer holds. */
const LIMIT = 200

/** All of a list, page after page: what is cut off without a word is taken for not there. */
export async function everyPage<Item>(
  schema: PageSchema<Item>,
  path: string,
): Promise<{ items: Item[] }> {
  const items: Item[] = []
  const first = `${path}${path.includes('?') ? '&' : '?'}limit=${LIMIT}`
  for (let cursor = ''; ;) {
    const page = await http(schema, `${first}${cursor}`)
    items.push(...page.items)
    if (page.nextCursor === null) return { items }
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
}
