import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

export interface Crumb {
  label: string;
  to?: string;
}

const Shown = createContext<readonly Crumb[]>([]);
const Lay = createContext<(crumbs: readonly Crumb[]) => void>(() => undefined);

/** The part of the breadcrumb that the page knows; the units before it are the frame's. */
export function TrailScope({ children }: { children: ReactNode }): ReactNode {
  const [crumbs, setCrumbs] = useState<readonly Crumb[]>([]);
  return (
    <Lay value={setCrumbs}>
      <Shown value={crumbs}>{children}</Shown>
    </Lay>
  );
}

export const useShownTrail = (): readonly Crumb[] => useContext(Shown);

/** Tells the frame where the page stands; the last crumb is the page itself. */
export function useTrail(crumbs: readonly Crumb[]): void {
  const lay = useContext(Lay);
  const key = JSON.stringify(crumbs);
  useEffect(() => {
    lay(JSON.parse(key) as Crumb[]);
    return () => lay([]);
  }, [lay, key]);
}
