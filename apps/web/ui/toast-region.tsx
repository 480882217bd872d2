import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { onUnheard } from './toast';
import { whenQuiet } from './when-quiet';

/** Where sentences appear. What shows them is fetched after the first page, or earlier for the first sentence. */
export function ToastRegion(): ReactNode {
  const [List, setList] = useState<ComponentType | null>(null);
  useEffect(() => {
    // Without a network it is tried again with the next sentence.
    const bring = (): void =>
      void import('./toast-list').then(
        ({ ToastList }) => setList(() => ToastList),
        () => undefined,
      );
    onUnheard(bring);
    whenQuiet(bring);
  }, []);
  return List && <List />;
}
