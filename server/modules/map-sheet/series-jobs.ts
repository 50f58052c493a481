import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import type { Clock } from '../../adapters/clock.ts';

export type SeriesState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface SeriesProgress {
  readonly state: SeriesState;
  /** Sheets drawn. */
  readonly done: number;
  /** Sheets of the series; 0 while not known. */
  readonly total: number;
  /** Message key below `error.` when `failed`. */
  readonly error?: string;
}

export interface SeriesRequest {
  /** Who asked; to anybody else the job does not exist. */
  readonly owner: string;
  readonly fileName: string;
  readonly contentType: string;
  /** Draws the file; must stop soon after `signal` fires. */
  draw(progress: (done: number, total: number) => void, signal: AbortSignal): Promise<Uint8Array>;
}

export interface SeriesFile {
  readonly path: string;
  readonly fileName: string;
  readonly contentType: string;
}

interface Job {
  readonly request: SeriesRequest;
  readonly abort: AbortController;
  state: SeriesState;
  done: number;
  total: number;
  error?: string;
  path?: string;
  finishedAt?: number;
}

const waitingLimit = 3;
const keptMilliseconds = 10 * 60_000;

/**
 * Series being drawn: one at a time, three more may wait, finished files are kept ten minutes in a folder of their own below the
 * system's temporary folder. Nothing survives a restart: a series is redrawn from the registry at any time.
 */
export class SeriesJobs {
  readonly #jobs = new Map<string, Job>();
  readonly #clock: Clock;
  #folder: Promise<string> | null = null;
  #running = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Accepts a series and answers its id. @throws AppError `overloaded` when the waiting room is full. */
  start(request: SeriesRequest): string {
    this.#forgetOld();
    const waiting = [...this.#jobs.values()].filter((job) => job.state === 'waiting');
    if (waiting.length >= waitingLimit + (this.#running ? 0 : 1)) throw new AppError('overloaded');
    const id = randomUUID();
    this.#jobs.set(id, { request, abort: new AbortController(), state: 'waiting', done: 0, total: 0 });
    void this.#next();
    return id;
  }

  /** @throws AppError `not-found` for an unknown, foreign or forgotten job. */
  get(id: string, owner: string): SeriesProgress {
    const { state, done, total, error } = this.#find(id, owner);
    return { state, done, total, ...(error === undefined ? {} : { error }) };
  }

  /** Stops a job that waits or runs; a finished one loses its file. @throws AppError `not-found`. */
  cancel(id: string, owner: string): void {
    const job = this.#find(id, owner);
    if (job.state === 'failed' || job.state === 'cancelled') return;
    job.abort.abort();
    this.#finish(job, 'cancelled');
    this.#removeFile(job);
  }

  /** Where the finished file lies. @throws AppError `not-found`, also while the job is not done. */
  file(id: string, owner: string): SeriesFile {
    const { state, path, request } = this.#find(id, owner);
    if (state !== 'done' || path === undefined) throw new AppError('not-found');
    return { path, fileName: request.fileName, contentType: request.contentType };
  }

  /** Stops everything and removes the folder; for the server's end. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) job.abort.abort();
    this.#jobs.clear();
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }

  async #next(): Promise<void> {
    if (this.#running) return;
    const [id, job] = [...this.#jobs].find(([, each]) => each.state === 'waiting') ?? [];
    if (!id || !job) return;
    this.#running = true;
    job.state = 'running';
    try {
      const bytes = await job.request.draw((done, total) => {
        job.done = done;
        job.total = total;
      }, job.abort.signal);
      // Cancelled while drawing: the answer is not wanted any more.
      if (!job.abort.signal.aborted) await this.#keep(id, job, bytes);
    } catch (error) {
      if (!job.abort.signal.aborted) {
        job.error = error instanceof AppError ? error.code : 'internal';
        this.#finish(job, 'failed');
      }
    } finally {
      this.#running = false;
      void this.#next();
    }
  }

  async #keep(id: string, job: Job, bytes: Uint8Array): Promise<void> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'fenbu-series-'));
    job.path = join(await this.#folder, id);
    await writeFile(job.path, bytes, { mode: 0o600 });
    if (job.abort.signal.aborted) this.#removeFile(job);
    else this.#finish(job, 'done');
  }

  #finish(job: Job, state: SeriesState): void {
    job.state = state;
    job.finishedAt = this.#clock.now().getTime();
    // The clock decides what is old; the timer only makes sure somebody looks, and keeps no process alive.
    setTimeout(() => this.#forgetOld(), keptMilliseconds + 1000).unref();
  }

  #find(id: string, owner: string): Job {
    this.#forgetOld();
    const job = this.#jobs.get(id);
    if (!job || job.request.owner !== owner) throw new AppError('not-found');
    return job;
  }

  #forgetOld(): void {
    const oldest = this.#clock.now().getTime() - keptMilliseconds;
    for (const [id, job] of this.#jobs) {
      if (job.finishedAt === undefined || job.finishedAt > oldest) continue;
      this.#jobs.delete(id);
      this.#removeFile(job);
    }
  }

  #removeFile(job: Job): void {
    const { path } = job;
    delete job.path;
    // A file that cannot be removed lies in the temporary folder, which the system clears.
    if (path !== undefined) rm(path, { force: true }).catch(() => {});
  }
}
