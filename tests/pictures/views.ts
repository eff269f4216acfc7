/** As wide as a narrow phone, a desk at 200 %, a tablet and a desk. */
export const SIZES = [
  { width: 320, height: 640 },
  { width: 683, height: 384 },
  { width: 820, height: 1180 },
  { width: 1366, height: 768 },
] as const
export const SCHEMES = ['light', 'dark'] as const
export const LANGS = ['en', 'fr'] as const
/** Of these the picture itself is kept. */
export const WHOLE: readonly string[] = ['many 1366 light en', 'many 320 dark fr']
