/// <reference lib="dom" />
import { expect, type Page } from '@playwright/test'
import { expectSound } from './support.ts'

type Examined = {
  section: string
  /** Buttons that fill a list, each pressed with Enter. */
  fills: readonly RegExp[]
  /** Fields in the order in which Tab reaches them, with what is typed or pressed there. */
  fields: readonly (readonly [name: string, keys: string])[]
}

const [YES, NO] = ['Space', 'ArrowRight']

/** What the tabs after the tests ask of a woman who meets everything. */
export const EXAMINED: readonly Examined[] = [
  {
    section: 'Pelvic floor',
    fills: [],
    fields: [
      ['Internal examination', 'Space'],
      ['Fast contractions', '10'],
      ['Long contractions', '10'],
      ['Each one held for', '7'],
      ['Gentle hold', '60'],
      ['Tested standing', YES],
      ['Lets go fully afterwards', YES],
      ['Bears down instead of lifting', NO],
      ['POP-Q, lowest point', '-2'],
      ['Stage', 'ArrowRight'],
      ['Modified Oxford grade', 'ArrowLeft'],
      ['Levator avulsion', 'Space'],
    ],
  },
  {
    section: 'Abdominal wall',
    fills: [/^No doming, good tension/],
    fields: [['Distance', '16']],
  },
  {
    section: 'Breathing, alignment',
    fills: [/^All as expected/],
    fields: [['Finds and holds a neutral pelvis', YES]],
  },
  {
    section: 'Background',
    fills: [/no to the 3 left$/, /no to the 4 left$/, /no to the 3 left$/],
    fields: [
      ['Accumulated-fatigue score', '10'],
      ['Sleep a night, on average', '7.5'],
      ['Height', '170'],
      ['Weight', '69.4'],
      ['Beighton score', '2'],
      ['Known hypermobility', NO],
      ['Breastfeeding', YES],
      ['Talked about feeding before a run', YES],
      ['Talked about a supporting bra', YES],
      ['Talked about energy and eating', YES],
    ],
  },
  {
    section: 'Questionnaires',
    fills: [],
    fields: [
      ['ICIQ-UI SF', '0'],
      ['PSFS', '6.5'],
    ],
  },
]

/** Fills one tab without the mouse; Tab must reach the fields in their clinical order. */
export async function examineByKeyboard(page: Page, examined: Examined): Promise<void> {
  const { fields, fills, section } = examined
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: section })
    .press('Enter')
  await expect(page.getByRole('link', { name: section }).first()).toHaveAttribute(
    'aria-current',
    'page',
  )
  for (const label of fills) {
    await page.getByRole('button', { name: label }).first().press('Enter')
    await expect(page.getByRole('button', { name: 'Undo' }).last()).toBeVisible()
  }
  for (const [index, [name, keys]] of fields.entries()) {
    if (index === 0) await controlOf(page, name).focus()
    else await tabTo(page, name)
    if (/^-?\d/u.test(keys)) await page.keyboard.type(keys)
    else await page.keyboard.press(keys)
  }
  await expectSound(page)
}

/** The figure's box, or the first answer of the question. */
function controlOf(page: Page, name: string) {
  return page
    .getByRole('spinbutton', { name, exact: true })
    .or(page.getByRole('group', { name, exact: true }).getByRole('radio').first())
}

async function tabTo(page: Page, name: string): Promise<void> {
  const control = controlOf(page, name)
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab did not reach ${name}`)
}
