import { RULESET_V1 } from '@restride/rules/ruleset'
import { TESTS } from '@restride/rules/tests-catalogue'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { rulesInOneLanguage } from './rules-in-one-language.ts'

/** What the API sends with every page; here so that `vite preview` fails on the same things. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What screens of both shells are made of. */
const SMALL_PARTS =
  /src[\\/]ui[\\/](button|kbd|field|control|text-field|choice-group|toggle-chips|yes-no|notice|page-heading|status-chip|visually-hidden|error-state|error-summary|empty-state|live-region|skeleton)\b/

/** Of the tests only: the form says nowhere else whose figure it is. */
const SOURCE_LABELS = Object.fromEntries(
  RULESET_V1.criteria
    .filter(({ id }) => Object.hasOwn(TESTS, id))
    .map(({ id, sources }) => [id, sources.map(({ label }) => label).join(' ')]),
)

const proxy = { '/api': 'http://127.0.0.1:3000' }

export default defineConfig({
  plugins: [rulesInOneLanguage(), react()],
  define: { SOURCE_LABELS: JSON.stringify(SOURCE_LABELS) },
  server: { host: '127.0.0.1', proxy },
  preview: {
    host: '127.0.0.1',
    proxy,
    headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY },
  },
  build: {
    target: 'es2024',
    // A data: font or style would be refused by the policy above.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Two stable files for what every page needs, instead of twenty crumbs.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules[\\/](react|react-dom|scheduler|react-i18next|i18next|@tanstack)[\\/]/,
            },
            { name: 'ui', test: SMALL_PARTS },
          ],
        },
      },
    },
  },
})
