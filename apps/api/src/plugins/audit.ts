import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { recordFailedSignIn } from '../audit/record-denial.ts'
import type { Denied } from '../problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The account a refused sign-in was tried with; `null` otherwise. */
    refusedAccount: NonNullable<Denied['account']> | null
  }
}

/** Failed sign-ins are noted after the answer: before it, the time taken would tell which addresses have an account. */
export const auditPlugin = fp(
  async (app: FastifyInstance) => {
    app.decorateRequest('refusedAccount', null)
    app.addHook('onResponse', async (request) => {
      try {
        await recordFailedSignIn(request)
      } catch (error) {
        request.log.error({ err: error }, 'a failed sign-in could not be recorded')
      }
    })
  },
  { name: 'audit', dependencies: ['database'] },
)
