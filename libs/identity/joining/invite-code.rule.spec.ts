import { newInviteCode, readInviteCode, showInviteCode } from './invite-code.rule';

describe('an invite code', () => {
  it('is read back however it is typed', () => {
    const code = newInviteCode();
    for (const typed of [
      code,
      showInviteCode(code),
      code.toLowerCase(),
      ` ${code.slice(0, 4)} ${code.slice(4)} `,
    ])
      expect(readInviteCode(typed)).toBe(code);
  });

  it('is read from full-width letters', () => {
    expect(readInviteCode('ＡＢＣＤ－２３４５')).toBe('ABCD2345');
  });

  it.each(['', 'ABCD', 'ABCD23456', 'ABCD234O', 'ABCD234!', '张三张三张三张三'])('%s is none', (typed) => {
    expect(readInviteCode(typed)).toBeNull();
  });

  it('does not come twice', () => {
    expect(new Set(Array.from({ length: 5000 }, newInviteCode)).size).toBe(5000);
  });
});
