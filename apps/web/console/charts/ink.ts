import { useMemo } from 'react';
import { tokens } from '../kit/theme';
import { useDark } from '../kit/use-scheme';

/** Colours of a chart, read from the page's tokens in the scheme of the moment. */
export interface Ink {
  text: string;
  soft: string;
  line: string;
  surface: string;
  voice: string;
  now: string;
  font: string;
  /** Told apart by the colour-blind; in this order. */
  series: readonly string[];
  tier: Readonly<Record<'unrated' | 'basic' | 'excellent' | 'model' | 'star', string>>;
}

export function useInk(): Ink {
  const dark = useDark();
  return useMemo(() => {
    const token = tokens();
    return {
      // The scheme decides what the tokens hold.
      ...(dark ? {} : undefined),
      text: token('ink'),
      soft: token('ink-faint'),
      line: token('line'),
      surface: token('surface'),
      voice: token('voice'),
      now: token('now'),
      font: token('font-text'),
      series: [1, 2, 3, 4, 5, 6].map((number) => token(`series-${number}`)),
      tier: {
        unrated: token('tier-unrated'),
        basic: token('tier-basic'),
        excellent: token('tier-excellent'),
        model: token('tier-model'),
        star: token('tier-star'),
      },
    };
  }, [dark]);
}
