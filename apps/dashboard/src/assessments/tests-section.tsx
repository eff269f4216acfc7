import { useMediaQuery } from '@mantine/hooks'
import type { TestId } from '@restride/rules/facts'
import type { Preview } from './spoken-rules.ts'
import type { SectionProps } from './draft.ts'
import { TestByTest } from './test-by-test.tsx'
import { TestTable } from './test-table.tsx'
import type { TestProps } from './use-test.ts'

type TestsSectionProps = SectionProps &
  Pick<TestProps, 'profile'> & {
    preview: Preview | null
    current: TestId | undefined
    onGoTo: (test: TestId | 'pelvicFloor') => void
  }

export function TestsSection({ preview, current, onGoTo, ...props }: TestsSectionProps) {
  const isNarrow = useMediaQuery('(max-width: 64em)', undefined, { getInitialValueInEffect: false })
  if (!isNarrow) return <TestTable {...props} />
  return <TestByTest {...props} preview={preview} current={current} onGoTo={onGoTo} />
}
