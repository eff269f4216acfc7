import { fileURLToPath } from 'node:url'
import type { Lang } from '@restride/contracts/primitives'
import PDFDocument from 'pdfkit'

type Pdf = InstanceType<typeof PDFDocument>
type Struct = ReturnType<Pdf['struct']>

/** Where something is written: the document, the element it belongs to, and the size of its body text in points. */
export type Paper = { doc: Pdf; parent: Struct; size: number }

const font = (weight: 400 | 700) =>
  fileURLToPath(new URL(`fonts/atkinson-hyperlegible-next-${weight}.ttf`, import.meta.url))
const REGULAR = font(400)
const BOLD = font(700)
const MARGIN = 54
const BOTTOM = 72
const NAME_WIDTH = 150
const GAP = 12
const INK = '#1c2430'
const QUIET = '#55606e'
const SIZES = { H1: 20, H2: 13.5, H3: 11.5 } as const
// Its types do not know `scope` yet; without it a reader cannot tell whose header it is.
const ROW_HEADER: { title?: string; scope: 'Row' } = { scope: 'Row' }

/**
 * A document that a screen reader can follow: language, title, headings, lists and tables. `write` fills it; the bytes
 * depend on nothing but that and `createdAt`.
 */
export async function writeTagged(
  about: { lang: Lang; title: string; createdAt: Date; size: number; footer: string },
  write: (paper: Paper) => void,
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: MARGIN, bottom: BOTTOM, left: MARGIN, right: MARGIN },
    bufferPages: true,
    font: REGULAR,
    lang: about.lang === 'fr' ? 'fr-CA' : 'en-CA',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    // No name: what a file tells of itself is seen without opening it.
    info: { Title: about.title, Producer: 'Restride', CreationDate: about.createdAt },
  })
  const written = bytesOf(doc)
  const parent = doc.struct('Document')
  doc.addStructure(parent)
  write({ doc, parent, size: about.size })
  parent.end()
  numberPages(doc, about.footer)
  doc.end()
  return written
}

function bytesOf(doc: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

/** An element with others inside it. */
export function within(paper: Paper, type: string, write: (inside: Paper) => void): void {
  const element = paper.doc.struct(type)
  paper.parent.add(element)
  write({ ...paper, parent: element })
  element.end()
}

export function gap({ doc }: Paper, lines: number): void {
  doc.moveDown(lines)
}

/** Begins a new page where less than this is left. */
export function keepTogether({ doc }: Paper, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage()
}

export function heading(paper: Paper, level: keyof typeof SIZES, words: string): void {
  keepTogether(paper, level === 'H3' ? 50 : 70)
  if (level !== 'H1') gap(paper, level === 'H2' ? 0.9 : 0.6)
  leaf(paper, level, () => {
    paper.doc.font(BOLD).fontSize(SIZES[level]).fillColor(INK).text(words, MARGIN)
  })
  gap(paper, 0.3)
}

export function paragraph(
  paper: Paper,
  words: string,
  look: 'plain' | 'quiet' | 'strong' = 'plain',
): void {
  leaf(paper, 'P', () => {
    body(paper)
      .font(look === 'strong' ? BOLD : REGULAR)
      .fillColor(look === 'quiet' ? QUIET : INK)
      .text(words, MARGIN)
  })
}

export function bullets(paper: Paper, items: readonly string[]): void {
  const { doc } = paper
  within(paper, 'L', (list) => {
    for (const words of items) {
      keepTogether(paper, 16)
      within(list, 'LI', (item) => {
        const top = doc.y
        leaf(item, 'Lbl', () => body(paper).text('–', MARGIN, top, { lineBreak: false }))
        leaf(item, 'LBody', () =>
          body(paper).text(words, MARGIN + GAP, top, { width: doc.page.width - 2 * MARGIN - GAP }),
        )
      })
      gap(paper, 0.2)
      doc.x = MARGIN
    }
  })
}

/** Names on the left, each the header of its row. */
export function facts(paper: Paper, rows: readonly (readonly [string, string])[]): void {
  if (rows.length === 0) return
  within(paper, 'Table', (table) => {
    for (const [name, value] of rows) within(table, 'TR', (row) => writeFact(row, name, value))
  })
}

function writeFact(row: Paper, name: string, value: string): void {
  const { doc } = row
  const left = MARGIN + NAME_WIDTH + GAP
  body(row)
  keepTogether(row, doc.heightOfString(name, { width: NAME_WIDTH }))
  const top = doc.y
  const page = doc.bufferedPageRange().count
  row.parent.add(
    doc.struct('TH', ROW_HEADER, () => {
      doc.fillColor(QUIET).text(name, MARGIN, top, { width: NAME_WIDTH })
    }),
  )
  const below = doc.y
  leaf(row, 'TD', () => body(row).text(value, left, top, { width: doc.page.width - MARGIN - left }))
  // A long name beside a short value; on a new page the value alone says how far down it went.
  if (doc.bufferedPageRange().count === page) doc.y = Math.max(doc.y, below)
  doc.y += 3
  doc.x = MARGIN
}

/** An element that holds what is written, and nothing else. */
function leaf({ doc, parent }: Paper, type: string, write: () => void): void {
  parent.add(doc.struct(type, {}, write))
}

function body({ doc, size }: Paper): Pdf {
  return doc.font(REGULAR).fontSize(size).fillColor(INK)
}

/** No part of what is read aloud. */
function numberPages(doc: Pdf, footer: string): void {
  const { count, start } = doc.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index)
    // Below the margin, where text would otherwise begin a page of its own.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font(REGULAR).fontSize(9).fillColor(QUIET)
    doc.text(`${footer} · ${index + 1} / ${count}`, MARGIN, doc.page.height - 46, {
      width: doc.page.width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    })
    doc.endMarkedContent()
  }
}
