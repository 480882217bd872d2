import type { ReactNode } from 'react';
import { StationsDesk } from '../../stations/stations-desk';

/** The stations of the school. */
export function AppointmentsPage(): ReactNode {
  return <StationsDesk of="school" />;
}
