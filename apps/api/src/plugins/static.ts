import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { isPage, missing } from '../missing.ts'

const YEAR_SECONDS = 31_536_000

/** Serves the built dashboard; every address of a screen answers with its one page. */
export const staticPlugin = fp(
  async (app: FastifyInstance, options: { dir: string }) => {
    await app.register(async (pages) => {
      await pages.register(fastifyStatic, {
        root: options.dir,
        serve: false,
        cacheControl: false,
        setHeaders: (response, path) => {
          const hashed = path.includes('/assets/')
          void response.header(
            'cache-control',
            hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
          )
        },
      })
      pages.get(
        '/*',
        { config: { permission: 'public' }, schema: { hide: true } },
        (request, reply) => {
          const path = new URL(request.url, 'http://host').pathname
          if (!isPage(path)) throw missing(request)
          // A version at the end, such as 1.0.0, is no file.
          return /\.[a-z]\w{0,11}$/iu.test(path)
            ? reply.sendFile(path.slice(1))
            : reply.sendFile('index.html')
        },
      )
    })
  },
  { name: 'static' },
)
