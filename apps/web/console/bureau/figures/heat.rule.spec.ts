import { districtRows, heatColumns, readAs, schoolRows } from './heat.rule';

const child = {
  unitId: 'a',
  name: '东区',
  schools: 4,
  families: 200,
  joined: 150,
  activeThisMonth: null,
  hours: null,
  enrolled: 100,
  graduated: 60,
};

describe('the heat map', () => {
  it('shows shares of districts and leaves hidden ones open', () => {
    const tiers = [
      { tier: 'basic' as const, schools: 2 },
      { tier: 'excellent' as const, schools: 1 },
    ];
    const rating = { unitId: 'a', name: '东区', schools: 4, tiers, unrated: 1, averageTotal: 61.5 };
    const [row] = districtRows([child], [rating]);
    expect(row?.cells).toEqual({
      joined: 0.75,
      active: null,
      enrolled: 0.5,
      graduated: 0.6,
      excellent: 0.25,
      mean: 0.615,
    });
  });

  it('shows the domains of schools, unrated ones open', () => {
    const domains = [
      { code: 'B', points: 9, of: 18, rated: true },
      { code: 'A', points: 0, of: 12, rated: false },
    ];
    const rows = schoolRows([child], [{ unitId: 'a', domains } as never]);
    expect(rows[0]?.cells).toMatchObject({ 'domain-A': null, 'domain-B': 0.5 });
    expect(heatColumns(rows)).toEqual(['joined', 'active', 'enrolled', 'graduated', 'domain-A', 'domain-B']);
  });

  it('reads a mean total as points and the rest as percent', () => {
    expect([readAs('mean'), readAs('excellent'), readAs('domain-A')]).toEqual([
      'points',
      'percent',
      'percent',
    ]);
  });

  it('gives no share of nobody', () => {
    const [row] = districtRows([{ ...child, families: 0 }], []);
    expect(row?.cells.joined).toBeNull();
  });
});
