import { errorFields } from './error-fields';

const driverError = (message: string): Error =>
  Object.assign(new Error(message), {
    code: 'ER_DUP_ENTRY',
    sqlState: '23000',
    sql: 'INSERT …',
    parameters: ['张三'],
  });

describe('what a log keeps of an error', () => {
  it('is its kind, code, message and stack, and none of its other fields', () => {
    const fields = errorFields(Object.assign(new Error('broken'), { parameters: ['13800138000'] }));
    expect(Object.keys(fields)).toEqual(['name', 'code', 'message', 'stack']);
    expect(fields).toMatchObject({ message: 'broken' });
    expect(JSON.stringify(fields)).not.toContain('13800138000');
  });

  it('leaves out the values a database quotes in its complaints', () => {
    for (const said of [
      "Duplicate entry '张三-0191' for key 'uq_pupils_name'",
      "Incorrect string value: '张三' for column `jiaxue`.`people`.`name` at row 1",
      "You have an error in your SQL syntax; check the manual near '张三' AND x = 'it''s 张三' at line 1",
    ]) {
      const fields = errorFields(driverError(said));
      expect(JSON.stringify(fields)).not.toContain('张三');
      expect(fields.message).toMatch(/^(Duplicate entry|Incorrect string|You have an error)/);
      expect(String(fields.stack)).toContain('error-fields.spec');
    }
    const kept = errorFields(driverError("Duplicate entry 'a' for key 'uq_pupils_name'"));
    expect(kept.message).toBe("Duplicate entry '…' for key 'uq_pupils_name'");
  });
});
