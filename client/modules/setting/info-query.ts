import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../api/rpc.ts';

/** What the page needs to know before anything else: quarters, top division, whether the data is the fabricated sample. */
export function useInfo() {
  return useQuery({ queryKey: ['setting', 'info'], queryFn: () => rpc.setting.info.query() });
}
