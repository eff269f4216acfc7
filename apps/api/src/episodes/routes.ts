import {
  createEpisodeSchema,
  episodePageSchema,
  episodeSchema,
  updateEpisodeSchema,
} from '@restride/contracts/episodes'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { etagOf, expectedVersion, sendVersioned } from '../versions.ts'
import { listEpisodes } from './list-episodes.ts'
import { openEpisode } from './open-episode.ts'
import { readEpisode } from './read-episode.ts'
import { updateEpisode } from './update-episode.ts'

const ofPatient = z.object({ patientId: idSchema })
const ofEpisode = z.object({ episodeId: idSchema })

export const episodeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/patients/:patientId/episodes',
    {
      config: { permission: 'episodes:read' },
      schema: { params: ofPatient, response: { 200: episodePageSchema } },
    },
    async (request) => request.work((work) => listEpisodes(work, request.params.patientId)),
  )

  app.post(
    '/patients/:patientId/episodes',
    {
      config: { permission: 'episodes:create' },
      schema: { params: ofPatient, body: createEpisodeSchema, response: { 201: episodeSchema } },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        openEpisode(work, request.params.patientId, request.body),
      ),
  )

  app.get(
    '/episodes/:episodeId',
    {
      config: { permission: 'episodes:read' },
      schema: { params: ofEpisode, response: { 200: episodeSchema } },
    },
    async (request, reply) => {
      const episode = await request.work((work) => readEpisode(work, request.params.episodeId))
      // Never 304: the count of days since birth moves on without a new version.
      void reply.header('etag', etagOf(episode.version))
      return episode
    },
  )

  app.patch(
    '/episodes/:episodeId',
    {
      config: { permission: 'episodes:update' },
      schema: { params: ofEpisode, body: updateEpisodeSchema, response: { 200: episodeSchema } },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const episode = await request.work((work) =>
        updateEpisode(work, request.params.episodeId, version, request.body),
      )
      return sendVersioned(request, reply, episode)
    },
  )
}
