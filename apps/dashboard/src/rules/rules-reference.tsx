import type { Ruleset } from '@restride/contracts/rulesets'
import { inGroups } from '@restride/rules/reference/groups'
import { INTRODUCTION } from '@restride/rules/reference/introduction'
import { useEffect } from 'react'
import { useText } from '../use-text.ts'
import { CriterionSection } from './criterion-section.tsx'
import { IntroductionPassage } from './introduction-passage.tsx'
import { RulesContents } from './rules-contents.tsx'
import styles from './rules.module.css'

type RulesReferenceProps = { version: string; criteria: Ruleset['criteria'] }

export function RulesReference({ version, criteria }: RulesReferenceProps) {
  const text = useText()
  const groups = inGroups(criteria)

  // A page opened anew has its text only now, long after the browser looked for the place in its address.
  useEffect(() => {
    const named = document.getElementById(window.location.hash.slice(1))
    named?.scrollIntoView()
    named?.focus({ preventScroll: true })
  }, [])

  return (
    <div className={styles.reference}>
      <RulesContents version={version} groups={groups} />
      <div className={styles.text}>
        {INTRODUCTION.map((passage) => (
          <IntroductionPassage key={passage.id} passage={passage} />
        ))}
        {groups.map((group) => (
          <section key={group.id} className={styles.group}>
            <h2 id={group.id} tabIndex={-1}>
              {text(group.title)}
            </h2>
            {group.criteria.map((criterion) => (
              <CriterionSection key={criterion.id} criterion={criterion} />
            ))}
          </section>
        ))}
      </div>
    </div>
  )
}
