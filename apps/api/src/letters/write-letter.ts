import type { Letter, LetterBlock } from '@restride/contracts/letters'
import {
  bullets,
  facts,
  gap,
  heading,
  keepTogether,
  type Paper,
  paragraph,
  within,
  writeTagged,
} from '../exports/tagged-pdf.ts'

const BODY_SIZE = 11

/** A filed letter on paper. Nothing in it depends on the day it is printed, so the same letter gives the same bytes. */
export async function writeLetter(letter: Letter): Promise<Buffer> {
  const { content } = letter
  const { lang, title } = content
  const about = { lang, title, size: BODY_SIZE, footer: title }
  return writeTagged({ ...about, createdAt: new Date(letter.filedAt) }, (paper) => {
    writeHead(paper, letter)
    for (const section of content.sections) {
      within(paper, 'Sect', (inside) => {
        heading(inside, 'H2', section.title)
        for (const block of section.blocks) writeBlock(inside, block)
      })
    }
    writeSignature(paper, content.signedBy)
  })
}

function writeHead(paper: Paper, { content, recipient, text }: Letter): void {
  for (const line of content.from) paragraph(paper, line, 'quiet')
  gap(paper, 1)
  heading(paper, 'H1', content.title)
  for (const line of [content.writtenOn, recipient]) paragraph(paper, line)
  gap(paper, 0.6)
  facts(paper, content.about)
  gap(paper, 0.6)
  for (const words of text.split('\n').filter((line) => line.trim() !== '')) {
    paragraph(paper, words)
    gap(paper, 0.4)
  }
}

function writeBlock(paper: Paper, block: LetterBlock): void {
  switch (block.kind) {
    case 'text':
      paragraph(paper, block.text)
      gap(paper, 0.3)
      return
    case 'list':
      bullets(paper, block.items)
      return
    case 'facts':
      facts(paper, block.rows)
  }
}

function writeSignature(paper: Paper, [name = '', ...rest]: readonly string[]): void {
  keepTogether(paper, 60)
  gap(paper, 1.6)
  paragraph(paper, name, 'strong')
  for (const line of rest) paragraph(paper, line, 'quiet')
}
