import type { Text } from '../criterion.ts'
import { epds3a } from './epds-3a.ts'
import { epds } from './epds.ts'
import { iPrrs } from './i-prrs.ts'
import { iciqUiSf } from './iciq-ui-sf.ts'
import { leafQ } from './leaf-q.ts'
import type { Measure, MeasureId } from './measure.ts'
import { nprs } from './nprs.ts'
import { pfdi20 } from './pfdi-20.ts'
import { pfiq7 } from './pfiq-7.ts'
import { pgiI } from './pgi-i.ts'
import { psfs } from './psfs.ts'
import { tsk11 } from './tsk-11.ts'
import { tsk17 } from './tsk-17.ts'

/** In the order of section 5.1. None is a published cut-off for running. */
export const MEASURES: Record<MeasureId, Measure> = {
  'iciq-ui-sf': iciqUiSf,
  'pfdi-20': pfdi20,
  'pfiq-7': pfiq7,
  epds,
  'epds-3a': epds3a,
  'leaf-q': leafQ,
  nprs,
  psfs,
  'tsk-17': tsk17,
  'tsk-11': tsk11,
  'i-prrs': iPrrs,
  'pgi-i': pgiI,
}

export function isMeasureId(id: string): id is MeasureId {
  return Object.hasOwn(MEASURES, id)
}

/** Asked for and left out on purpose, with the reason. */
export const NOT_IMPLEMENTED: Record<'apfq', Text> = {
  apfq: {
    en: 'The APFQ is not implemented: its formula is unconfirmed until the paper has been read (Baessler 2009).',
    fr: 'L’APFQ n’est pas offert\u00A0: sa formule reste à confirmer dans l’article (Baessler 2009).',
  },
}
