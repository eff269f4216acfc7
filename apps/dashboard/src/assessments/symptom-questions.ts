export const YES_NO_SYMPTOMS = ['urinaryLeak', 'heaviness', 'bulge', 'bowelLeakOrUrgency'] as const
/** She may decline to answer. */
export const DECLINABLE_SYMPTOMS = ['painfulSex', 'obstructedBowel', 'constipation'] as const
/** In the order of the form. */
export const SYMPTOMS = [...YES_NO_SYMPTOMS, ...DECLINABLE_SYMPTOMS] as const
