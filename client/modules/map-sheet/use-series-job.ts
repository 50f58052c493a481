import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../api/refusal.ts';
import { cancelSeries, fetchSeries, startSeries } from './series-requests.ts';

/** Survives closing the preview and reloading the page: the server goes on drawing meanwhile. */
const storageKey = 'fenbu.series-job';
const pollMilliseconds = 500;

/** The series this browser window is having drawn, if any. */
export function useSeriesJob() {
  const [jobId, setJobId] = useState(() => sessionStorage.getItem(storageKey));
  const remember = (id: string | null) => {
    if (id === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, id);
    setJobId(id);
  };
  const progress = useQuery({
    queryKey: ['sheet', 'series', jobId],
    enabled: jobId !== null,
    queryFn: ({ signal }) => fetchSeries(jobId ?? '', signal),
    retry: (count, error) => refusalOf(error).code !== 'not-found' && count < 5,
    refetchInterval: ({ state: { data, error } }) => {
      const over = error !== null || (data && data.state !== 'running' && data.state !== 'waiting');
      return over ? false : pollMilliseconds;
    },
  });
  const start = useMutation({ mutationFn: startSeries, onSuccess: remember });
  const cancel = useMutation({
    mutationFn: cancelSeries,
    onSettled: () => progress.refetch(),
  });
  // The server keeps a series for ten minutes; after that there is simply none.
  const forgotten = progress.error !== null && refusalOf(progress.error).code === 'not-found';
  return {
    jobId: forgotten ? null : jobId,
    progress: forgotten || jobId === null ? null : (progress.data ?? null),
    error: start.error ?? cancel.error ?? (forgotten ? null : progress.error),
    starting: start.isPending,
    start: start.mutate,
    cancel: () => {
      if (jobId !== null) cancel.mutate(jobId);
    },
    forget: () => remember(null),
  };
}
