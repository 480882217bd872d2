/** Degrees, longitude first. */
export type Corner = [longitude: number, latitude: number];

export interface Outline {
  /** Which feature of the drawing it is; null for one that is new. */
  feature: number | null;
  name: string;
  /** The corners once around; the drawing repeats the first at the end. */
  corners: Corner[];
}

interface Feature {
  properties?: { layer?: string; name?: string };
  geometry?: { type?: string; coordinates?: unknown };
}

/** GeoJSON as it comes from the server, which has read it. */
export interface Drawing {
  features?: Feature[];
}

export const fewestCorners = 3;

const featuresOf = (drawing: Drawing | null): Feature[] => drawing?.features ?? [];

/** Districts of a drawing that are one polygon; others are changed in the file. */
export function outlinesOf(drawing: Drawing | null): Outline[] {
  return featuresOf(drawing).flatMap(({ properties, geometry }, feature): Outline[] => {
    if (properties?.layer !== 'district' || geometry?.type !== 'Polygon') return [];
    const [ring = []] = geometry.coordinates as Corner[][];
    return [{ feature, name: properties.name ?? '', corners: ring.slice(0, -1) }];
  });
}

/** The drawing with the outline in the place of its old one, or added to it; holes in it stay. */
export function withOutline(drawing: Drawing | null, { feature, name, corners }: Outline): object {
  const features = featuresOf(drawing);
  const before = feature === null ? undefined : features[feature];
  const holes = ((before?.geometry?.coordinates as Corner[][] | undefined) ?? []).slice(1);
  const ring = [...corners, ...corners.slice(0, 1)];
  const drawn: Feature = {
    ...{ type: 'Feature' },
    properties: { layer: 'district', name },
    geometry: { type: 'Polygon', coordinates: [ring, ...holes] },
  };
  const all =
    feature === null ? [drawn, ...features] : features.map((one, at) => (at === feature ? drawn : one));
  return { type: 'FeatureCollection', features: all };
}

export const moved = (corners: Corner[], at: number, to: Corner): Corner[] =>
  corners.map((corner, index) => (index === at ? to : corner));

/** A corner more behind one of them: where somebody pointed, or half way to the next. */
export function inserted(corners: Corner[], at: number, where?: Corner): Corner[] {
  const [here, next] = [corners[at], corners[(at + 1) % Math.max(1, corners.length)]];
  const middle: Corner | undefined =
    here && next ? [rounded((here[0] + next[0]) / 2), rounded((here[1] + next[1]) / 2)] : undefined;
  const corner = where ?? middle;
  return corner ? corners.toSpliced(at + 1, 0, corner) : corners;
}

export const removed = (corners: Corner[], at: number): Corner[] =>
  corners.length > fewestCorners ? corners.toSpliced(at, 1) : corners;

/** To a metre or so. */
export const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
