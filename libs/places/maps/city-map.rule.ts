/** What a city's own map is made of, from the ground up. */
export const mapLayers = ['district', 'green', 'water', 'road'] as const;
export type MapLayer = (typeof mapLayers)[number];

type Position = [number, number];
export type MapGeometry =
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

export interface MapFeature {
  type: 'Feature';
  properties: { layer: MapLayer; name: string };
  geometry: MapGeometry;
}

/** GeoJSON (RFC 7946), degrees of WGS 84, longitude first. */
export interface CityMapDrawing {
  type: 'FeatureCollection';
  features: MapFeature[];
}

/** Few enough for a phone to draw and a person to keep. */
export const mostFeatures = 500;
export const mostPositions = 20_000;

export interface MapFault {
  /** `features.3.geometry` */
  field: string;
  message: string;
}

const depths: Record<MapGeometry['type'], number> = {
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads what was sent as a drawing, keeping only what a map needs; else says what is wrong with it, the first
 * ten faults.
 */
export function readDrawing(sent: unknown): { drawing: CityMapDrawing } | { faults: MapFault[] } {
  if (!isObject(sent) || sent.type !== 'FeatureCollection' || !Array.isArray(sent.features)) {
    return { faults: [{ field: 'map', message: 'must be a GeoJSON FeatureCollection' }] };
  }
  const { features } = sent;
  if (features.length === 0 || features.length > mostFeatures) {
    return { faults: [{ field: 'map.features', message: `must be 1 to ${mostFeatures} features` }] };
  }
  const read = features.map((feature, index) => readFeature(feature, `map.features.${index}`));
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []));
  const kept = read.flatMap((one) => ('feature' in one ? [one.feature] : []));
  const positions = kept.reduce((sum, { geometry }) => sum + countPositions(geometry.coordinates), 0);
  if (positions > mostPositions) {
    faults.push({ field: 'map.features', message: `may have ${mostPositions} positions at most` });
  }
  if (faults.length > 0) return { faults: faults.slice(0, 10) };
  return { drawing: { type: 'FeatureCollection', features: kept } };
}

function readFeature(sent: unknown, field: string): { feature: MapFeature } | { fault: MapFault } {
  const wrong = (part: string, message: string) => ({ fault: { field: `${field}${part}`, message } });
  if (!isObject(sent) || sent.type !== 'Feature') return wrong('', 'must be a GeoJSON Feature');
  const { properties, geometry } = sent;
  const layer = isObject(properties) ? mapLayers.find((each) => each === properties.layer) : undefined;
  if (!isObject(properties) || !layer)
    return wrong('.properties.layer', `must be one of ${mapLayers.join(', ')}`);
  const name = properties.name ?? '';
  if (typeof name !== 'string' || name.length > 40)
    return wrong('.properties.name', 'must be 40 characters at most');
  const type = isObject(geometry) ? (geometry.type as MapGeometry['type']) : undefined;
  const depth = type && Object.hasOwn(depths, type) ? depths[type] : undefined;
  if (!isObject(geometry) || !depth) return wrong('.geometry.type', 'must be lines or polygons');
  const coordinates = readPositions(geometry.coordinates, depth);
  if (!coordinates) return wrong('.geometry.coordinates', 'must be positions in degrees, longitude first');
  return {
    feature: { type: 'Feature', properties: { layer, name }, geometry: { type, coordinates } as MapGeometry },
  };
}

/** Nested lists of positions, rounded to a metre or so; null when any of it is something else. */
function readPositions(sent: unknown, depth: number): unknown[] | null {
  if (depth === 0) {
    const [longitude, latitude] = Array.isArray(sent) ? (sent as unknown[]) : [];
    return isWithin(longitude, 180) && isWithin(latitude, 90) ? [round(longitude), round(latitude)] : null;
  }
  if (!Array.isArray(sent) || sent.length === 0) return null;
  const read = sent.map((each: unknown) => readPositions(each, depth - 1));
  return read.includes(null) ? null : read;
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;

const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

const countPositions = (coordinates: unknown[]): number =>
  typeof coordinates[0] === 'number'
    ? 1
    : coordinates.reduce<number>((sum, each) => sum + countPositions(each as unknown[]), 0);
