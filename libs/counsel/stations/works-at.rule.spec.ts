import { worksAt } from './works-at.rule';

describe('working at a station', () => {
  it('means a role within its unit or over it', () => {
    expect(worksAt('/c/d/s/', ['/c/d/s/g/k/'])).toBe(true);
    expect(worksAt('/c/d/s/', ['/c/d/'])).toBe(true);
    expect(worksAt('/c/d/s/', ['/c/d/other/'])).toBe(false);
    expect(worksAt('/c/d/s/', [])).toBe(false);
  });
});
