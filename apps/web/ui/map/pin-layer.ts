import { divIcon, layerGroup, marker, type LayerGroup, type Map, type Marker } from 'leaflet';
import Supercluster from 'supercluster';
import styles from './map.module.css';

export interface Pin {
  id: string;
  /** Chooses the colour; the letter and the name say the kind too. */
  kind: string;
  /** One character on the pin. */
  letter: string;
  name: string;
  longitude: number;
  latitude: number;
}

interface Drawn {
  pins: readonly Pin[];
  chosen: string | null;
  onChoose: (id: string) => void;
  /** What a screen reader hears of so many pins drawn as one. */
  many: (count: number) => string;
}

/** Pins that would lie on each other are drawn as one with their number; it opens by zooming in. */
export function drawPins(map: Map, drawn: Drawn): LayerGroup {
  const group = layerGroup().addTo(map);
  const index = new Supercluster<Pin>({ radius: 44, extent: 256, maxZoom: 17 });
  index.load(
    drawn.pins.map((pin) => ({
      type: 'Feature',
      properties: pin,
      geometry: { type: 'Point', coordinates: [pin.longitude, pin.latitude] },
    })),
  );
  const draw = (): void => {
    group.clearLayers();
    const seen = map.getBounds().pad(0.2);
    const box: [number, number, number, number] = [
      seen.getWest(),
      seen.getSouth(),
      seen.getEast(),
      seen.getNorth(),
    ];
    for (const { properties, geometry } of index.getClusters(box, Math.round(map.getZoom()))) {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      if (!('cluster' in properties)) {
        pinMarker(properties, drawn).addTo(group);
        continue;
      }
      const open = (): void => {
        map.setView(
          [latitude, longitude],
          Math.min(17, index.getClusterExpansionZoom(properties.cluster_id)),
        );
      };
      const count = properties.point_count;
      button([latitude, longitude], styles.cluster, String(count), drawn.many(count), open).addTo(group);
    }
  };
  draw();
  map.on('moveend', draw);
  group.on('remove', () => map.off('moveend', draw));
  return group;
}

function pinMarker(pin: Pin, { chosen, onChoose }: Drawn): Marker {
  const at: [number, number] = [pin.latitude, pin.longitude];
  const drawn = button(at, styles.pin, pin.letter, pin.name, () => onChoose(pin.id), pin.kind);
  if (pin.id === chosen) drawn.setZIndexOffset(1000);
  drawn.on('add', () => drawn.getElement()?.toggleAttribute('data-chosen', pin.id === chosen));
  return drawn;
}

function button(
  at: [number, number],
  look: string | undefined,
  letter: string,
  label: string,
  press: () => void,
  kind = '',
): Marker {
  const face = document.createElement('span');
  face.textContent = letter;
  face.dataset.kind = kind;
  const size = 44;
  const icon = divIcon({
    html: face,
    className: look ?? '',
    iconSize: [size, size],
    iconAnchor: [size / 2, size / 2],
  });
  const made = marker(at, { icon, riseOnHover: true });
  made.on('click', press);
  made.on('keypress', (event) => {
    if ((event as unknown as { originalEvent: KeyboardEvent }).originalEvent.key === 'Enter') press();
  });
  made.on('add', () => made.getElement()?.setAttribute('aria-label', label));
  return made;
}
