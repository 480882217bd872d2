import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Bone, Loading } from '@web/ui/skeleton';
import { useStill } from '../kit/use-scheme';
import styles from './chart.module.css';
import { useInk, type Ink } from './ink';

interface Drawn {
  setOption: (option: EChartsCoreOption, notMerge: boolean) => void;
  resize: () => void;
  dispose: () => void;
}

/** Only the picture; `Chart` puts title, unit, date and table around it. */
export function Drawing({
  draw,
  height,
  label,
}: {
  draw: (ink: Ink) => EChartsCoreOption;
  height: number;
  label: string;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Drawn | null>(null);
  const ink = useInk();
  const still = useStill();
  useEffect(() => {
    let drawn: Drawn | null = null;
    let gone = false;
    const fetched = import('./echarts').then(({ init }) => {
      if (gone || !place.current) return;
      drawn = init(place.current, null, { renderer: 'svg' });
      setChart(drawn);
    });
    // A chart whose code cannot be fetched leaves its bones; the table is there without it.
    void fetched.catch(() => undefined);
    const watch = new ResizeObserver(() => drawn?.resize());
    if (place.current) watch.observe(place.current);
    return () => {
      gone = true;
      watch.disconnect();
      drawn?.dispose();
      setChart(null);
    };
  }, []);
  useEffect(() => {
    const words = { fontFamily: ink.font, color: ink.text, fontSize: 13 };
    chart?.setOption({ textStyle: words, color: [...ink.series], animation: !still, ...draw(ink) }, true);
  }, [chart, draw, ink, still]);
  return (
    <div className={styles.frame} style={{ height }}>
      <div ref={place} className={styles.drawing} role="img" aria-label={label} />
      {!chart && (
        <div className={styles.waiting}>
          <Loading>
            <Bone height={`${height - 16}px`} />
          </Loading>
        </div>
      )}
    </div>
  );
}
