import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../scripts/migrate.ts'
import { APP_PASSWORD, onDatabase, TEMPLATE } from './database-names.ts'
import { testServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string
  }
}

/** One template database, built by the product's own migrations; every test file gets a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer()
  const admin = new pg.Client(server.url)
  await admin.connect()
  await admin.query(
    `do $$ begin create role restride_app; exception when duplicate_object then null; end $$`,
  )
  await admin.query(
    `alter role restride_app login nosuperuser nobypassrls password '${APP_PASSWORD}'`,
  )
  await admin.query(`drop database if exists ${TEMPLATE} with (force)`)
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  await migrate(onDatabase(server.url, TEMPLATE), { log: () => undefined })
  project.provide('ownerUrl', server.url)
  return server.stop
}
