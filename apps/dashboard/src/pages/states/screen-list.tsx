import { paths } from '../../paths.ts'
import styles from '../states-page.module.css'
import { SCREENS, type Screen, type ScreenName, STATES } from './screens.ts'

/** Every screen in every state, as links; a state that cannot be says why. */
export function ScreenList() {
  return (
    <section className={styles.section}>
      <h2>Screens</h2>
      <div className={styles.examples}>
        {(Object.entries(SCREENS) as [ScreenName, Screen][]).map(([name, { title, without }]) => (
          <div key={name} className={styles.screen}>
            <h3>{title}</h3>
            <ul className={styles.row}>
              {STATES.filter((state) => without[state] === undefined).map((state) => (
                <li key={state}>
                  {(['en', 'fr'] as const).map((lang) => (
                    <a
                      key={lang}
                      href={`${paths.states}?screen=${name}&state=${state}&lang=${lang}`}
                      className={styles.link}
                    >
                      {lang === 'en' ? state : 'fr'}
                    </a>
                  ))}
                </li>
              ))}
            </ul>
            <ul className={styles.note}>
              {Object.entries(without).map(([state, why]) => (
                <li key={state}>
                  {state}: {why}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
