import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { AppError } from '../../../shared/app-error.ts';
import { SeriesJobs, type SeriesRequest } from './series-jobs.ts';

let now = new Date('2026-07-01T00:00:00Z').getTime();
const made: SeriesJobs[] = [];
function newJobs(): SeriesJobs {
  const jobs = new SeriesJobs({ now: () => new Date(now) });
  made.push(jobs);
  return jobs;
}
afterEach(async () => {
  await Promise.all(made.splice(0).map((jobs) => jobs.close()));
});

interface Drawing {
  readonly request: SeriesRequest;
  readonly started: Promise<AbortSignal>;
  progress(done: number, total: number): void;
  finish(bytes: Uint8Array): void;
  fail(error: Error): void;
}

function deferred<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

/** A drawing that ends when the test says so. */
function drawing(owner = 'clerk'): Drawing {
  const begin = deferred<AbortSignal>();
  const end = deferred<Uint8Array>();
  let report: (done: number, total: number) => void = () => {};
  return {
    started: begin.promise,
    progress: (done, total) => report(done, total),
    finish: end.resolve,
    fail: end.reject,
    request: {
      owner,
      fileName: '图集.pdf',
      contentType: 'application/pdf',
      draw(progress, signal) {
        report = progress;
        begin.resolve(signal);
        return end.promise;
      },
    },
  };
}

const stateOf = (jobs: SeriesJobs, id: string) => jobs.get(id, 'clerk').state;

it('draws one series at a time, lets 3 wait and refuses the 5th as overloaded', async () => {
  const jobs = newJobs();
  const drawings = Array.from({ length: 5 }, () => drawing());
  const ids = drawings.slice(0, 4).map((each) => jobs.start(each.request));
  expect(ids.map((id) => stateOf(jobs, id))).toEqual(['running', 'waiting', 'waiting', 'waiting']);
  expect(() => jobs.start(drawings[4]!.request)).toThrow(new AppError('overloaded'));
  drawings[0]!.finish(new Uint8Array([1]));
  await drawings[1]!.started;
  expect(ids.map((id) => stateOf(jobs, id))).toEqual(['done', 'running', 'waiting', 'waiting']);
  expect(() => jobs.start(drawings[4]!.request)).not.toThrow();
});

it('reports 7 of 12 sheets, then hands out the file with the bytes that were drawn', async () => {
  const jobs = newJobs();
  const series = drawing();
  const id = jobs.start(series.request);
  await series.started;
  series.progress(7, 12);
  expect(jobs.get(id, 'clerk')).toEqual({ state: 'running', done: 7, total: 12 });
  expect(() => jobs.file(id, 'clerk')).toThrow(new AppError('not-found'));
  series.finish(new Uint8Array([37, 80, 68, 70]));
  await vi.waitFor(() => expect(stateOf(jobs, id)).toBe('done'));
  const file = jobs.file(id, 'clerk');
  expect(file.fileName).toBe('图集.pdf');
  expect([...(await readFile(file.path))]).toEqual([37, 80, 68, 70]);
});

it('cancels a running series: its signal fires, its late answer is dropped and the next one starts', async () => {
  const jobs = newJobs();
  const [first, second] = [drawing(), drawing()];
  const [a, b] = [jobs.start(first.request), jobs.start(second.request)];
  const signal = await first.started;
  jobs.cancel(a, 'clerk');
  expect(signal.aborted).toBe(true);
  first.finish(new Uint8Array([1]));
  await second.started;
  expect([stateOf(jobs, a), stateOf(jobs, b)]).toEqual(['cancelled', 'running']);
  expect(() => jobs.file(a, 'clerk')).toThrow(new AppError('not-found'));
});

it('names the refusal of a failed series and goes on with the next', async () => {
  const jobs = newJobs();
  const [first, second, third] = [drawing(), drawing(), drawing()];
  const [a, b] = [jobs.start(first.request), jobs.start(second.request)];
  jobs.start(third.request);
  first.fail(new AppError('division-unknown'));
  await second.started;
  second.fail(new TypeError('a bug'));
  await third.started;
  expect(jobs.get(a, 'clerk')).toEqual({ state: 'failed', done: 0, total: 0, error: 'division-unknown' });
  expect(jobs.get(b, 'clerk').error).toBe('internal');
});

it('forgets a finished series and removes its file 10 minutes later', async () => {
  const jobs = newJobs();
  const series = drawing();
  const id = jobs.start(series.request);
  series.finish(new Uint8Array([1]));
  await vi.waitFor(() => expect(stateOf(jobs, id)).toBe('done'));
  const { path } = jobs.file(id, 'clerk');
  now += 10 * 60_000 - 1;
  expect(stateOf(jobs, id)).toBe('done');
  now += 1;
  expect(() => jobs.get(id, 'clerk')).toThrow(new AppError('not-found'));
  await vi.waitFor(() => expect(existsSync(path)).toBe(false));
});

it('answers somebody else as if the series did not exist', () => {
  const jobs = newJobs();
  const id = jobs.start(drawing().request);
  for (const ask of [jobs.get, jobs.cancel, jobs.file]) {
    expect(() => ask.call(jobs, id, 'other')).toThrow(new AppError('not-found'));
  }
});
