type Point = [longitude: number, latitude: number];

/** Middle of the city that does not exist. */
export const centre: Point = [120.42, 30.36];
const [east, north] = centre;
const reach = 0.16;

const at = (x: number, y: number): Point => [
  Math.round((east + x * reach) * 1e5) / 1e5,
  Math.round((north + y * reach * 0.8) * 1e5) / 1e5,
];

const feature = (layer: string, name: string, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { layer, name },
  geometry: { type, coordinates },
});

/** A closed ring through corners, as GeoJSON wants it. */
const ring = (corners: Point[]): Point[][] => [[...corners, corners[0] as Point]];

const outline: Point[] = [
  ...[at(-1, 0.15), at(-0.82, 0.72), at(-0.35, 0.98), at(0.05, 0.9)],
  ...[at(0.5, 1), at(0.93, 0.62), at(1, 0.02), at(0.86, -0.58)],
  ...[at(0.42, -0.95), at(0.02, -0.86), at(-0.5, -1), at(-0.9, -0.55)],
];
const middle = at(0.04, 0.03);
/** North-west, north-east, south-east, south-west: a quarter of the outline each. */
const quarters = [0, 3, 6, 9].map((from) => [
  middle,
  ...[0, 1, 2, 3].map((step) => outline[(from + step) % outline.length] as Point),
]);

const wave = (count: number, along: (share: number) => Point): Point[] =>
  Array.from({ length: count + 1 }, (_, index) => along(index / count));

/** Districts, a lake, a river, parks and roads of the demo city; all of it invented. */
export function demoMap(districtNames: string[]): object {
  const river = wave(40, (share) => at(-1 + 2 * share, 0.35 * Math.sin(share * 5.2) - 0.12));
  const brook = wave(24, (share) => at(0.35 + 0.12 * Math.sin(share * 6), 0.98 - 1.05 * share));
  const lake = wave(28, (share) => {
    const turn = share * 2 * Math.PI;
    return at(0.55 + 0.17 * Math.cos(turn) + 0.03 * Math.cos(3 * turn), -0.42 + 0.15 * Math.sin(turn));
  }).slice(0, -1);
  const park = (x: number, y: number, size: number): Point[][] =>
    ring(
      [0, 1, 2, 3, 4].map((corner) =>
        at(x + size * Math.cos(corner * 1.257), y + size * Math.sin(corner * 1.257)),
      ),
    );
  const road = (from: Point, to: Point): Point[] => [from, middle, to];
  return {
    type: 'FeatureCollection',
    features: [
      ...districtNames.map((name, index) =>
        feature('district', name, 'Polygon', ring(quarters[index % 4] ?? [])),
      ),
      feature('green', '青禾公园', 'Polygon', park(-0.5, 0.5, 0.14)),
      feature('green', '松涛山', 'Polygon', park(0.62, 0.55, 0.2)),
      feature('green', '长亭苗圃', 'Polygon', park(-0.45, -0.62, 0.16)),
      feature('water', '揽月湖', 'Polygon', ring(lake)),
      feature('water', '禾水', 'LineString', river),
      feature('water', '竹溪', 'LineString', brook),
      feature('road', '长亭路', 'LineString', road(at(-0.92, 0.3), at(0.95, -0.1))),
      feature('road', '采薇路', 'LineString', road(at(-0.3, 0.95), at(0.3, -0.92))),
      feature('road', '拾光路', 'LineString', road(at(-0.75, -0.68), at(0.78, 0.7))),
      feature('road', '环城路', 'LineString', [...outline, outline[0] as Point].map(inward)),
    ],
  };
}

const inward = ([longitude, latitude]: Point): Point => [
  Math.round((middle[0] + (longitude - middle[0]) * 0.62) * 1e5) / 1e5,
  Math.round((middle[1] + (latitude - middle[1]) * 0.62) * 1e5) / 1e5,
];

/** A point in the quarter of a district; `spread` 0–1 from the middle outwards, `turn` −1…1 across it. */
export function pointIn(district: number, spread: number, turn: number): Point {
  const angle = (Math.PI * (3 - 2 * district)) / 4 + turn * 0.55;
  const far = 0.2 + spread * 0.6;
  return at(far * Math.cos(angle), far * Math.sin(angle));
}
