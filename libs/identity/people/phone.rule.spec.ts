import { isPhoneItself, maskPhone, readPhone } from './phone.rule';

describe('phone numbers', () => {
  it.each(['13800138000', '138 0013 8000', '+86 138-0013-8000', '１３８００１３８０００', '008613800138000'])(
    'reads %s as one and the same number',
    (typed) => expect(readPhone(typed)).toBe('+8613800138000'),
  );

  it.each(['', '12345', '1380013800', '+1 202 555 0123', '010-12345678', 'abc'])('refuses %p', (typed) =>
    expect(readPhone(typed)).toBeNull(),
  );

  it('knows itself where it is given as a password', () => {
    const phone = '+8613800138000';
    expect(isPhoneItself('138 0013 8000', phone)).toBe(true);
    expect(isPhoneItself('13800138001', phone)).toBe(false);
    expect(isPhoneItself('my 13800138000', phone)).toBe(false);
    expect(isPhoneItself('13800138000', null)).toBe(false);
  });

  it('shows only the ends', () => expect(maskPhone('+8613800138000')).toBe('138****8000'));
});
