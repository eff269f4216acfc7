import type { Text } from '../criterion.ts'
import { listed } from '../text.ts'
import type { PlannedSession } from './plan.ts'

/** What is lowered in one session, in one line for the editor. */
export function changeWords(from: PlannedSession, to: PlannedSession): Text {
  if (from.runSeconds > 0 && to.runSeconds === 0) return WALKED
  const parts: Text[] = []
  if (from.repeats !== to.repeats) {
    parts.push({
      en: `repeats ${from.repeats} → ${to.repeats}`,
      fr: `répétitions ${from.repeats} → ${to.repeats}`,
    })
  }
  if (from.runSeconds !== to.runSeconds) {
    parts.push({
      en: `run ${from.runSeconds} → ${to.runSeconds} s`,
      fr: `course ${from.runSeconds} → ${to.runSeconds} s`,
    })
  }
  if (from.walkSeconds !== to.walkSeconds) {
    parts.push({
      en: `walk ${from.walkSeconds} → ${to.walkSeconds} s`,
      fr: `marche ${from.walkSeconds} → ${to.walkSeconds} s`,
    })
  }
  if (from.pace !== to.pace) parts.push({ en: 'an easier pace', fr: 'une allure plus douce' })
  if (from.surface !== to.surface) parts.push({ en: 'flat ground', fr: 'terrain plat' })
  if (from.buggy !== to.buggy) parts.push({ en: 'without the buggy', fr: 'sans la poussette' })
  if (from.day !== to.day) {
    parts.push({ en: 'another day of the week', fr: 'un autre jour de la semaine' })
  }
  return listed(parts)
}

const WALKED: Text = { en: 'a walk instead of a run', fr: 'une marche au lieu d’une course' }
