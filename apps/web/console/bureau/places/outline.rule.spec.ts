import { inserted, moved, outlinesOf, removed, withOutline, type Corner } from './outline.rule';

const square: Corner[] = [
  [120, 30],
  [121, 30],
  [121, 31],
  [120, 31],
];
const hole = [[...square.slice(0, 3), square[0]]];
const drawing = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { layer: 'road', name: '长亭路' },
      geometry: { type: 'LineString', coordinates: square },
    },
    {
      type: 'Feature',
      properties: { layer: 'district', name: '东区' },
      geometry: { type: 'Polygon', coordinates: [[...square, square[0]], ...hole] },
    },
  ],
};

describe('an outline of a district', () => {
  it('is read without the corner that closes it', () => {
    expect(outlinesOf(drawing)).toEqual([{ feature: 1, name: '东区', corners: square }]);
    expect(outlinesOf(null)).toEqual([]);
  });

  it('goes back into its place, closed, and leaves all else as it was', () => {
    const corners = moved(square, 2, [121.5, 31.5]);
    const drawn = withOutline(drawing, { feature: 1, name: '东城区', corners }) as typeof drawing;
    expect(drawn.features[0]).toBe(drawing.features[0]);
    expect(drawn.features[1]?.geometry.coordinates).toEqual([[...corners, square[0]], ...hole]);
    expect(outlinesOf(drawn)).toEqual([{ feature: 1, name: '东城区', corners }]);
  });

  it('may be the first of a city without a drawing', () => {
    const drawn = withOutline(null, { feature: null, name: '西区', corners: square });
    expect(outlinesOf(drawn)).toEqual([{ feature: 0, name: '西区', corners: square }]);
  });

  it('gains a corner where somebody pointed or half way to the next, and keeps three', () => {
    expect(inserted(square, 3)).toEqual([...square, [120, 30.5]]);
    expect(inserted(square, 0, [120.5, 29.9])[1]).toEqual([120.5, 29.9]);
    expect(inserted([], -1, [120, 30])).toEqual([[120, 30]]);
    expect(inserted([], -1)).toEqual([]);
    expect(removed(square, 0)).toEqual(square.slice(1));
    expect(removed(square.slice(1), 0)).toEqual(square.slice(1));
  });
});
