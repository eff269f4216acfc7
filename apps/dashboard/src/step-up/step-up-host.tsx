import { lazy, Suspense } from 'react'
import { useStepUpQuestion } from './ask-step-up.ts'

const StepUpDialog = lazy(async () => {
  const { StepUpDialog: component } = await import('./step-up-dialog.tsx')
  return { default: component }
})

/** Once per document: over whatever page asked for something that needs a newer sign-in. */
export function StepUpHost() {
  const question = useStepUpQuestion()
  if (question === null) return null
  return (
    <Suspense fallback={null}>
      <StepUpDialog question={question} />
    </Suspense>
  )
}
