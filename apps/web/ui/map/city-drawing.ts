import { divIcon, geoJSON, marker, type GeoJSON, type LatLngBounds, type Layer, type Map } from 'leaflet';
import styles from './map.module.css';

const layers = ['district', 'green', 'water', 'road'] as const;
type LayerName = (typeof layers)[number];

type Drawing = Parameters<typeof geoJSON>[0];

/** Draws the city from the ground up; answers how far it reaches, null without a drawing. */
export function drawCity(map: Map, drawing: object | null): LatLngBounds | null {
  if (!drawing) return null;
  const drawn = layers.map((name) => layerOf(name, drawing as Drawing).addTo(map));
  for (const layer of drawn[0]?.getLayers() ?? []) nameDistrict(layer as GeoJSON, map);
  const bounds = drawn.map((layer) => layer.getBounds()).filter((each) => each.isValid());
  return bounds.reduce<LatLngBounds | null>((all, each) => all?.extend(each) ?? each, null);
}

const layerOf = (name: LayerName, drawing: Drawing): GeoJSON =>
  geoJSON(drawing, {
    filter: (feature) => (feature.properties as { layer?: string } | null)?.layer === name,
    style: { className: styles[name] ?? '', interactive: false },
    interactive: false,
  });

function nameDistrict(district: GeoJSON, map: Map): void {
  const { feature } = district as Layer & { feature?: { properties?: { name?: string } } };
  const word = document.createElement('span');
  word.textContent = feature?.properties?.name ?? '';
  const icon = divIcon({ html: word, className: styles.name ?? '', iconSize: [0, 0] });
  marker(district.getBounds().getCenter(), { icon, interactive: false, keyboard: false }).addTo(map);
}
