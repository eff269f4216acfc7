import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../http.ts'
import { paths } from '../paths.ts'
import { type NextStep, signInByLink } from '../session.ts'
import { OpenFrame } from '../sign-in/open-frame.tsx'
import { SecondStep } from '../sign-in/second-step.tsx'
import { useEntering } from '../sign-in/use-entering.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

type State =
  | { name: 'ready' | 'sending' | 'over' }
  | { name: 'failed'; why: 'offline' | 'tooMany' | 'notSaved' }
  | { name: 'second'; second: NextStep }

/** Where a link by e-mail leads. A button, because programs that read mail open links too. */
export function SignInLinkPage() {
  const { t } = useTranslation('accounts')
  const token = useLocation({ select: ({ hash }) => hash })
  const enter = useEntering(undefined)
  const [state, setState] = useState<State>({ name: token === '' ? 'over' : 'ready' })

  const open = async () => {
    setState({ name: 'sending' })
    try {
      const step = await signInByLink(token)
      if (step === null) await enter()
      else setState({ name: 'second', second: step })
    } catch (error) {
      setState(failureOf(error))
    }
  }

  return (
    <OpenFrame>
      {state.name !== 'second' && <PageHeading>{t('open.title')}</PageHeading>}
      {state.name === 'over' && (
        <>
          <Notice tone="watch" title={t('link.over')} live />
          <ButtonLink size="large" fill to={paths.signIn}>
            {t('open.another')}
          </ButtonLink>
        </>
      )}
      {state.name === 'failed' && <Notice tone="watch" title={t(state.why)} live />}
      {state.name === 'second' && (
        <SecondStep
          step={state.second}
          onSignedIn={enter}
          onBack={() => setState({ name: 'over' })}
        />
      )}
      {state.name !== 'over' && state.name !== 'second' && (
        <Button
          variant="filled"
          size="touch"
          fill
          loading={state.name === 'sending'}
          onClick={() => void open()}
        >
          {t('open.submit')}
        </Button>
      )}
    </OpenFrame>
  )
}

function failureOf(error: unknown): State {
  if (error instanceof OfflineError) return { name: 'failed', why: 'offline' }
  const status = error instanceof ApiError ? error.status : null
  if (status === 410 || status === 400) return { name: 'over' }
  return { name: 'failed', why: status === 429 ? 'tooMany' : 'notSaved' }
}
