import type { Letter, LetterBlock } from '@restride/contracts/letters'
import PDFDocument from 'pdfkit'
import {
  BOLD,
  bytesOf,
  INK,
  keepTogether,
  MARGIN,
  type Pdf,
  QUIET,
  REGULAR,
} from '../exports/pdf-page.ts'

type Struct = ReturnType<Pdf['struct']>

const NAME_WIDTH = 150
const GAP = 12
const BOTTOM = 72
// Its types do not know `scope` yet; without it a reader cannot tell whose header it is.
const ROW_HEADER: { title?: string; scope: 'Row' } = { scope: 'Row' }

/**
 * A filed letter on paper. Tagged: a screen reader finds its language, title, headings, lists and tables. Nothing in it
 * depends on the day it is printed, so the same letter gives the same bytes.
 */
export async function writeLetter(letter: Letter): Promise<Buffer> {
  const { content } = letter
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: MARGIN, bottom: BOTTOM, left: MARGIN, right: MARGIN },
    bufferPages: true,
    font: REGULAR,
    lang: content.lang === 'fr' ? 'fr-CA' : 'en-CA',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    // No name: what a file tells of itself is seen without opening it.
    info: { Title: content.title, Producer: 'Restride', CreationDate: new Date(letter.filedAt) },
  })
  const written = bytesOf(doc)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  writeHead(doc, whole, letter)
  for (const { blocks, title } of content.sections) {
    const section = add(doc, whole, 'Sect')
    heading(doc, section, 'H2', title)
    for (const block of blocks) writeBlock(doc, section, block)
    section.end()
  }
  writeSignature(doc, whole, content.signedBy)
  whole.end()
  numberPages(doc, content.title)
  doc.end()
  return written
}

/** An element inside another one. */
function add(doc: Pdf, parent: Struct, type: string): Struct {
  const element = doc.struct(type)
  parent.add(element)
  return element
}

/** An element that holds what is written, and nothing else. */
function leaf(doc: Pdf, parent: Struct, type: string, write: () => void): void {
  parent.add(doc.struct(type, {}, write))
}

function writeHead(doc: Pdf, whole: Struct, { content, recipient, text }: Letter): void {
  for (const line of content.from) {
    leaf(doc, whole, 'P', () => doc.font(REGULAR).fontSize(10).fillColor(QUIET).text(line, MARGIN))
  }
  doc.moveDown(1)
  heading(doc, whole, 'H1', content.title)
  for (const line of [content.writtenOn, recipient]) {
    leaf(doc, whole, 'P', () => body(doc).text(line, MARGIN))
  }
  doc.moveDown(0.6)
  writeFacts(doc, whole, content.about)
  doc.moveDown(0.6)
  for (const paragraph of text.split('\n').filter((line) => line.trim() !== '')) {
    leaf(doc, whole, 'P', () => body(doc).text(paragraph, MARGIN))
    doc.moveDown(0.4)
  }
}

function heading(doc: Pdf, parent: Struct, level: 'H1' | 'H2', words: string): void {
  keepTogether(doc, 70)
  if (level === 'H2') doc.moveDown(0.9)
  leaf(doc, parent, level, () => {
    doc
      .font(BOLD)
      .fontSize(level === 'H1' ? 20 : 13)
      .fillColor(INK)
      .text(words, MARGIN)
  })
  doc.moveDown(0.3)
}

function body(doc: Pdf): Pdf {
  return doc.font(REGULAR).fontSize(11).fillColor(INK)
}

function writeBlock(doc: Pdf, section: Struct, block: LetterBlock): void {
  switch (block.kind) {
    case 'text':
      leaf(doc, section, 'P', () => body(doc).text(block.text, MARGIN))
      doc.moveDown(0.3)
      return
    case 'list':
      writeList(doc, section, block.items)
      return
    case 'facts':
      writeFacts(doc, section, block.rows)
  }
}

function writeList(doc: Pdf, section: Struct, items: readonly string[]): void {
  const list = add(doc, section, 'L')
  for (const words of items) {
    keepTogether(doc, 16)
    const item = add(doc, list, 'LI')
    const top = doc.y
    leaf(doc, item, 'Lbl', () => body(doc).text('–', MARGIN, top, { lineBreak: false }))
    leaf(doc, item, 'LBody', () =>
      body(doc).text(words, MARGIN + GAP, top, { width: doc.page.width - 2 * MARGIN - GAP }),
    )
    item.end()
    doc.moveDown(0.2)
  }
  list.end()
}

/** Names on the left, each the header of its row. */
function writeFacts(doc: Pdf, parent: Struct, rows: readonly (readonly [string, string])[]): void {
  if (rows.length === 0) return
  const table = add(doc, parent, 'Table')
  const left = MARGIN + NAME_WIDTH + GAP
  const width = doc.page.width - MARGIN - left
  for (const [name, value] of rows) {
    body(doc)
    const height = Math.max(
      doc.heightOfString(name, { width: NAME_WIDTH }),
      doc.heightOfString(value, { width }),
    )
    keepTogether(doc, height)
    const top = doc.y
    const row = add(doc, table, 'TR')
    row.add(
      doc.struct('TH', ROW_HEADER, () => {
        doc.fillColor(QUIET).text(name, MARGIN, top, { width: NAME_WIDTH })
      }),
    )
    leaf(doc, row, 'TD', () => body(doc).text(value, left, top, { width }))
    row.end()
    doc.y = Math.max(doc.y, top + height) + 3
    doc.x = MARGIN
  }
  table.end()
}

function writeSignature(doc: Pdf, whole: Struct, lines: readonly string[]): void {
  keepTogether(doc, 60)
  doc.moveDown(1.6)
  const [name = '', ...rest] = lines
  leaf(doc, whole, 'P', () => {
    doc.font(BOLD).fontSize(11).fillColor(INK).text(name, MARGIN)
    doc.font(REGULAR).fillColor(QUIET).text(rest.join('\n'), MARGIN)
  })
}

/** Page numbers are no part of what is read aloud. */
function numberPages(doc: Pdf, title: string): void {
  const { count, start } = doc.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index)
    // Below the margin, where text would otherwise begin a page of its own.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font(REGULAR).fontSize(9).fillColor(QUIET)
    doc.text(`${title} · ${index + 1} / ${count}`, MARGIN, doc.page.height - 46, {
      width: doc.page.width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    })
    doc.endMarkedContent()
  }
}
