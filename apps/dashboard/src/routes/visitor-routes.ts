import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { catch as orElse, object, optional, regex, string } from 'zod/mini'
import { loadWords } from '../i18n.ts'
import { HOME, paths } from '../paths.ts'
import { currentSession, sessionKnown } from '../session.ts'
import { only } from './only.ts'
import { root } from './root-route.tsx'

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async (context) => {
    await only()(context)
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  // A path of ours: "//elsewhere.example" begins with a slash too.
  validateSearch: object({
    next: orElse(optional(string().check(regex(/^\/(?![/\\])/u))), undefined),
  }),
  beforeLoad: async () => {
    await sessionKnown()
    const session = currentSession()
    if (session.status === 'signed-in') throw redirect({ to: HOME[session.user.role] })
  },
  loader: () => loadWords('sign-in'),
  component: lazyRouteComponent(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
})

/** Where links lead. Whoever is signed in already may open one too: it can be somebody else's phone. */
const signInLink = createRoute({
  getParentRoute: () => root,
  path: paths.signInLink,
  loader: () => loadWords('accounts', 'sign-in'),
  component: lazyRouteComponent(() => import('../pages/sign-in-link-page.tsx'), 'SignInLinkPage'),
})

const choosePassword = createRoute({
  getParentRoute: () => root,
  path: paths.choosePassword,
  loader: () => loadWords('accounts'),
  component: lazyRouteComponent(
    () => import('../pages/choose-password-page.tsx'),
    'ChoosePasswordPage',
  ),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: paths.welcome,
  loader: () => loadWords('accounts', 'sign-in'),
  component: lazyRouteComponent(() => import('../pages/welcome-page.tsx'), 'WelcomePage'),
})

/** Before anybody is known: the way in, and where links lead. */
export const visitorRoutes = [home, signIn, signInLink, choosePassword, welcome] as const
