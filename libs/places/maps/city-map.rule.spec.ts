import * as fc from 'fast-check';
import { mostFeatures, readDrawing } from './city-map.rule';

const road = (coordinates: unknown, more: object = {}) => ({
  type: 'Feature',
  properties: { layer: 'road', name: '长亭路', colour: 'red' },
  geometry: { type: 'LineString', coordinates },
  ...more,
});
const mapOf = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const faultsOf = (sent: unknown) => {
  const read = readDrawing(sent);
  return 'faults' in read ? read.faults.map(({ field }) => field) : [];
};

describe('a drawing of a city', () => {
  it('keeps what a map needs and nothing else', () => {
    const line = [
      [120.1234567, 30.1],
      [120.2, 30.2],
    ];
    expect(readDrawing(mapOf(road(line)))).toEqual({
      drawing: mapOf({
        type: 'Feature',
        properties: { layer: 'road', name: '长亭路' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [120.12346, 30.1],
            [120.2, 30.2],
          ],
        },
      }),
    });
  });

  it('says which part is wrong', () => {
    expect(faultsOf(null)).toEqual(['map']);
    expect(faultsOf({ type: 'Feature' })).toEqual(['map']);
    expect(faultsOf(mapOf())).toEqual(['map.features']);
    expect(faultsOf(mapOf(...Array.from({ length: mostFeatures + 1 }, () => road([]))))).toEqual([
      'map.features',
    ]);
    expect(faultsOf(mapOf(7))).toEqual(['map.features.0']);
    expect(faultsOf(mapOf(road([[1, 2]], { properties: { layer: 'moon' } })))).toEqual([
      'map.features.0.properties.layer',
    ]);
    expect(faultsOf(mapOf(road([[1, 2]], { properties: { layer: 'road', name: 'x'.repeat(41) } })))).toEqual([
      'map.features.0.properties.name',
    ]);
    expect(faultsOf(mapOf(road([[1, 2]], { geometry: { type: 'Point', coordinates: [1, 2] } })))).toEqual([
      'map.features.0.geometry.type',
    ]);
    expect(faultsOf(mapOf(road([[1, 2]]), road([[181, 2]])))).toEqual([
      'map.features.1.geometry.coordinates',
    ]);
  });

  it('never fails to answer, whatever is sent', () => {
    fc.assert(fc.property(fc.jsonValue(), (sent) => expect(readDrawing(sent)).toBeDefined()));
  });

  it('reads what it has read to the same', () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 9 }), (line) => {
        const once = readDrawing(mapOf(road(line)));
        expect('drawing' in once && readDrawing(once.drawing)).toEqual(once);
      }),
    );
  });
});
