import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { LinkProps } from '@tanstack/react-router'
import { PatientShell } from '../shells/patient-shell.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import styles from './log.module.css'

type QuestionProps = {
  title: string
  context?: ReactNode
  back: NonNullable<LinkProps['to']>
  /** Answers and the main action. */
  children: ReactNode
}

/** One question on a screen without the bar; it takes the focus when it comes up. */
export function Question({ title, context, back, children }: QuestionProps) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('h1')?.focus()
  }, [title])
  return (
    <PatientShell
      bar={false}
      back={back}
      actions={
        <div ref={root} className={styles.question}>
          <PageHeading size="touch">{title}</PageHeading>
          {children}
        </div>
      }
    >
      {context && <div className={styles.context}>{context}</div>}
    </PatientShell>
  )
}
