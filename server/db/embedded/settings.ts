import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Appended to initdb's `postgresql.conf` once. The first file is ours and rewritten at every start, the second is the operator's. */
export const includeLines = "\ninclude 'fenbu.conf'\ninclude_if_exists 'local.conf'\n";

/** Writes `<pgData>/fenbu.conf` for a server on 127.0.0.1:`port`. */
export function writeSettings(pgData: string, port: number): void {
  const path = join(pgData, 'fenbu.conf');
  writeFileSync(`${path}.new`, settingsText(port));
  chmodSync(`${path}.new`, 0o644); // Root writes it, the server's user reads it; the folder itself is 0700.
  renameSync(`${path}.new`, path);
}

function settingsText(port: number): string {
  const lines: Record<string, string> = {
    // Loopback TCP: postgres.js takes no socket path from a URL, and Windows has no sockets to offer.
    listen_addresses: "'127.0.0.1'",
    port: String(port),
    unix_socket_directories: "''",
    password_encryption: "'scram-sha-256'",
    max_connections: '40',
    shared_buffers: "'64MB'",
    max_wal_size: "'256MB'",
    io_method: "'sync'", // No worker processes beside a server this small.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    // Seven files, one a weekday, each emptied when its day comes again.
    log_destination: "'stderr'",
    logging_collector: 'on',
    log_directory: "'log'",
    log_filename: "'postgresql-%a.log'",
    log_rotation_age: "'1d'",
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    // The text of failed statements and their details hold values of the registry: they go to the client, never to the log.
    log_min_messages: "'log'",
    log_min_error_statement: "'panic'",
    log_error_verbosity: "'terse'",
    log_checkpoints: 'off',
  };
  const body = Object.entries(lines).map(([name, value]) => `${name} = ${value}`);
  return ['# Rewritten at every start. Settings of your own belong into local.conf.', ...body, ''].join('\n');
}
