/** What every embedded server runs with; command-line settings win over the cluster's own file. */
export const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
  timezone: 'UTC',
  log_timezone: 'UTC',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // Error texts quote values, and values are health data: the log keeps neither statements nor details.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_line_prefix: '%m [%p] ',
  // Nothing holds locks for long; the serving role's own connections are stricter still.
  idle_in_transaction_session_timeout: '60s',
  lock_timeout: '30s',
} satisfies Settings

/** For data that may be lost at any time. */
export const SETTINGS_FOR_TESTS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
} satisfies Settings

export type Settings = Readonly<Record<string, string>>

/** What a server of one's own must be set to as well, so that its log quotes no row. */
export const QUIET_LOG = {
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_min_duration_statement: '-1',
} satisfies Settings
