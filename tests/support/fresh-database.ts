import pg from 'pg'
import { inject } from 'vitest'
import { onDatabase, TEMPLATE } from './database-names.ts'

const name = `test_${process.env['VITEST_POOL_ID'] ?? '0'}`

const admin = new pg.Client(onDatabase(inject('ownerUrl'), 'postgres'))
await admin.connect()
await admin.query(`drop database if exists ${name} with (force)`)
await admin.query(`create database ${name} template ${TEMPLATE} strategy file_copy`)
await admin.end()
