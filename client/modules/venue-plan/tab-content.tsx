import { Spin } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import type { VenueTab, VenueTabProps } from '../venue/venue-tab.ts';

const tabs: Readonly<Record<VenueTab, ComponentType<VenueTabProps>>> = {
  near: lazy(async () => ({ default: (await import('../venue/near/near-tab.tsx')).NearTab })),
  reach: lazy(async () => ({ default: (await import('../venue/reach/reach-tab.tsx')).ReachTab })),
  assign: lazy(async () => ({ default: (await import('./assign/assign-tab.tsx')).AssignTab })),
  site: lazy(async () => ({ default: (await import('./site/site-tab.tsx')).SiteTab })),
  shares: lazy(async () => ({ default: (await import('../venue-share/shares-tab.tsx')).SharesTab })),
  registry: lazy(async () => ({
    default: (await import('../venue/registry/registry-tab.tsx')).RegistryTab,
  })),
};

/** What is worked on, fetched when it is first opened. */
export function TabContent({ tab, ...props }: VenueTabProps & { readonly tab: VenueTab }) {
  const Shown = tabs[tab];
  return (
    <Suspense fallback={<Spin />}>
      <Shown {...props} />
    </Suspense>
  );
}
