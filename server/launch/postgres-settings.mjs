// The server's settings, given on its command line so that they always hold; nothing a customer typed reaches the log.

import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;

/**
 * @param {{ port: number, durable: boolean }} options `durable: false` only for databases that tests throw away
 * @returns {string[]} arguments
 */
export function serverArguments({ port, durable }) {
  /** @type {Record<string, string | number>} */
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // A statement, its parameters or a failing row would put customer values into the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    log_parameter_max_length: 0,
    log_statement: 'none',
    log_min_messages: 'log',
    log_checkpoints: 'off',
    logging_collector: 'off',
    shared_buffers: `${sharedBuffersMebibytes()}MB`,
    work_mem: '16MB',
    // Disks without a head to move, and most of a workspace in memory: a row by its key costs little more than the next one.
    random_page_cost: 1.1,
    jit: 'off',
    ...(smallSharedMemory() ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** An eighth of the machine's memory, between 128 and 1,024 MiB. */
function sharedBuffersMebibytes() {
  return Math.max(128, Math.min(1024, Math.floor(totalmem() / mebibyte / 8)));
}

/** Containers often give 64 MiB, with which a parallel query fails half-way. */
function smallSharedMemory() {
  if (process.platform !== 'linux') return false;
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < 256 * mebibyte;
  } catch {
    return true;
  }
}
