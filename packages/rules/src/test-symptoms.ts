import type { Text } from './criterion.ts'
import type { TestSymptom } from './facts.ts'

/** What is ticked after each test. */
export const TEST_SYMPTOM_NAMES: Record<TestSymptom, Text> = {
  pain: { en: 'Pain', fr: 'Douleur' },
  heaviness: { en: 'Heaviness', fr: 'Lourdeur' },
  dragging: { en: 'Dragging', fr: 'Tiraillement vers le bas' },
  urinary_leak: { en: 'Urinary leak', fr: 'Fuite d’urine' },
  bowel_leak: { en: 'Wind or stool leak', fr: 'Fuite de gaz ou de selles' },
  bulge: { en: 'Bulge or pressure', fr: 'Bosse ou pression' },
  bleeding: { en: 'Bleeding', fr: 'Saignement' },
  doming: { en: 'Doming of the abdomen', fr: 'Bombement du ventre' },
}
