import type { ReactNode } from 'react';
import { StateTag, type Tone } from '../frame/state-tag';

type State = 'OPEN' | 'DISMISSED' | 'VERIFIED' | 'CONCLUDED' | 'LIFTED';

const tones: Readonly<Record<State, Tone>> = {
  OPEN: 'now',
  DISMISSED: 'faint',
  VERIFIED: 'bad',
  CONCLUDED: 'plain',
  LIFTED: 'faint',
};

export function VetoState({ state, children }: { state: State; children: ReactNode }): ReactNode {
  return <StateTag tone={tones[state]}>{children}</StateTag>;
}
