import { control, latLngBounds, map as begin, type Map } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { drawCity } from './city-drawing';
import styles from './map.module.css';
import { drawPins, type Pin } from './pin-layer';

export interface CityMapProps {
  label: string;
  /** The city's own GeoJSON; null where it is not drawn yet: the pins stand on blank paper then. */
  drawing: object | null;
  pins: readonly Pin[];
  chosen?: string | null;
  onChoose?: (id: string) => void;
  /** Somebody pointed at a place on the map. */
  onPoint?: (longitude: number, latitude: number) => void;
}

/** The city drawn from its own vectors: no tile service ever learns who looks at what. A list must stand beside it. */
export function CityMap({ label, drawing, pins, chosen = null, onChoose, onPoint }: CityMapProps): ReactNode {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<Map | null>(null);
  const choose = useEffectEvent((id: string) => onChoose?.(id));
  const point = useEffectEvent((longitude: number, latitude: number) => onPoint?.(longitude, latitude));
  const many = useEffectEvent((count: number) => t('map.many', { count }));
  const words = useEffectEvent(() => ({ zoomInTitle: t('map.closer'), zoomOutTitle: t('map.wider') }));
  const first = useEffectEvent(() =>
    latLngBounds(pins.map(({ latitude, longitude }) => [latitude, longitude])),
  );
  useEffect(() => {
    if (!frame.current) return undefined;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const made = begin(frame.current, {
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0.25,
      maxZoom: 17,
      zoomAnimation: !still,
      fadeAnimation: !still,
    });
    control.zoom(words()).addTo(made);
    const bounds = drawCity(made, drawing) ?? first();
    made.fitBounds(
      bounds.isValid()
        ? bounds
        : [
            [-60, -150],
            [70, 150],
          ],
      { animate: false, padding: [8, 8] },
    );
    if (bounds.isValid()) made.setMaxBounds(bounds.pad(0.6)).setMinZoom(made.getZoom() - 1);
    made.on('click', ({ latlng }) => point(latlng.lng, latlng.lat));
    setMap(made);
    return () => {
      made.remove();
      setMap(null);
    };
  }, [drawing]);
  useEffect(() => {
    if (!map) return undefined;
    const group = drawPins(map, { pins, chosen, onChoose: (id) => choose(id), many: (count) => many(count) });
    return () => void group.remove();
  }, [map, pins, chosen]);
  return (
    <div
      ref={frame}
      className={styles.map}
      role="region"
      aria-label={label}
      data-point={onPoint ? '' : undefined}
    />
  );
}
