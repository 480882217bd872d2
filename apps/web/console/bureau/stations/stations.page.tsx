import type { ReactNode } from 'react';
import { StationsDesk } from '../../stations/stations-desk';

/** Stations that the district or the city runs for the families of all its schools. */
export function StationsPage(): ReactNode {
  return <StationsDesk of="bureau" />;
}
