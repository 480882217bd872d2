import { createHash, randomBytes } from 'node:crypto';
import { PersonErased } from '@libs/identity';
import { Config, Database } from '@libs/platform';
import { CredentialIssuer } from '@libs/graduation/credentials/credential-issuer.service';
import { aGraduate, announce } from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { CredentialCheck, textOf } from '../../support/credential-check';
import { settings } from '../../support/settings';
import { aWorld, type World } from '../../support/world';

type Credential = Record<string, unknown> & {
  credentialSubject: Record<string, unknown> & { identifier?: { identityHash: string; salt: string }[] };
  credentialStatus: { statusListIndex: string; statusListCredential: string };
};

let world: World;
let city: City;
let coordinator: TestPerson;
let check: CredentialCheck;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  check = new CredentialCheck(world);
});
afterAll(() => world.close());

type Holder = { cookie: string; serial: string };

const download = (holder: Holder, query = '') =>
  world.as(holder).get(`/api/certificates/${holder.serial}/credential${query}`);

const signedOf = async (holder: Holder, query = ''): Promise<string> =>
  textOf((await download(holder, query)).body);

const verified = async (holder: Holder, query = ''): Promise<Credential> =>
  (await check.signature(await signedOf(holder, query))) as Credential;

const listOf = (credential: Credential) =>
  world.http.get(new URL(credential.credentialStatus.statusListCredential).pathname);

describe('a signed credential', () => {
  it('is an Open Badge that others verify with what the platform serves openly', async () => {
    const holder = await aGraduate(world, city, { name: '王小华' });
    const { status, headers } = await download(holder);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/vc+jwt');
    expect(headers.get('content-disposition')).toContain(`credential-${holder.serial}.jwt`);
    const credential = await verified(holder);
    await check.shape(credential);
    expect(await check.isValid(credential)).toBe(true);
    expect(credential).toMatchObject({
      iss: 'did:web:jiaxue.test',
      name: '家长学校年度课程',
      validFrom: '2026-11-18T04:00:00Z',
      evidence: [{ id: `http://jiaxue.test/check/${holder.serial}` }],
      credentialSubject: { term: '2026-2027', result: [{ value: '8.3' }] },
    });
  });

  it('tells nothing of the holder but an opaque id, unless the holder wishes', async () => {
    const holder = await aGraduate(world, city, { name: '欧阳秋' });
    const signed = await signedOf(holder);
    const content = Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString();
    for (const personal of ['欧阳', holder.id, holder.pupilId]) expect(content).not.toContain(personal);
    const named = await verified(holder, '?named=1');
    await check.shape(named);
    const [identity] = named.credentialSubject.identifier ?? [];
    const hash = createHash('sha256').update(`欧阳秋${identity?.salt}`).digest('hex');
    expect(identity?.identityHash).toBe(`sha256$${hash}`);
  });

  it('is the same each time, and the same inside its envelope', async () => {
    const holder = await aGraduate(world, city);
    const first = await signedOf(holder);
    expect(await signedOf(holder)).toBe(first);
    const envelope = await download(holder, '?format=json');
    expect(JSON.parse(textOf(envelope.body))).toEqual({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${first}`,
      type: 'EnvelopedVerifiableCredential',
    });
  });

  it('does not verify once a letter of it is changed', async () => {
    const [header, payload, signature] = (await signedOf(await aGraduate(world, city))).split('.');
    const content = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    content.credentialSubject.result[0].value = '80';
    const forged = Buffer.from(JSON.stringify(content)).toString('base64url');
    await expect(check.signature(`${header}.${forged}.${signature}`)).rejects.toThrow(/signature/i);
  });

  it('is for the holder only', async () => {
    const holder = await aGraduate(world, city);
    const path = `/api/certificates/${holder.serial}/credential`;
    expect((await world.http.get(path)).status).toBe(401);
    expect((await world.as(coordinator).get(path)).status).toBe(404);
    expect((await download(holder, '?format=pdf')).body.errors[0].field).toBe('format');
  });
});

describe('revocation', () => {
  it('flips the bit with the certificate, and nothing is signed anew', async () => {
    const [kept, holder] = [await aGraduate(world, city), await aGraduate(world, city)];
    const before = await verified(holder);
    expect(await check.isValid(before)).toBe(true);
    const revoked = await world
      .as(coordinator)
      .post(`/api/certificates/${holder.serial}/revocation`, { reason: '发放有误' });
    expect(revoked.status).toBe(200);
    expect(await check.isValid(before)).toBe(false);
    expect(await check.isValid(await verified(kept))).toBe(true);
    expect(await download(holder)).toMatchObject({
      status: 409,
      body: { code: 'certificate.revoked-already' },
    });
  });

  it('that fails leaves the bit', async () => {
    const holder = await aGraduate(world, city);
    const credential = await verified(holder);
    const stranger = await aPerson(world, { roles: [['coordinator', city.city]] });
    await world.as(stranger).post(`/api/certificates/${holder.serial}/revocation`, { reason: '无' });
    expect(await check.isValid(credential)).toBe(true);
  });
});

describe('a status list', () => {
  it('is open, may be kept for minutes, and has room for a crowd', async () => {
    const credential = await verified(await aGraduate(world, city));
    const { status, headers, body } = await listOf(credential);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    const list = (await check.signature(textOf(body))) as { credentialSubject: { encodedList: string } };
    expect(list.credentialSubject.encodedList.startsWith('u')).toBe(true);
    const path = new URL(credential.credentialStatus.statusListCredential).pathname;
    const again = await world.http.get(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect((await world.http.get('/api/credential-status-lists/999')).status).toBe(404);
  });

  it('gives places at random, each once, from two sides at the same time', async () => {
    const rows = await world
      .get(Database)
      .query<{ place: number }>(
        'SELECT list_index AS place FROM certificate_credentials ORDER BY certificate_id',
      );
    const places = rows.map(({ place }) => place);
    expect(new Set(places).size).toBe(places.length);
    expect(places.every((place) => place >= 0 && place < 131_072)).toBe(true);
    expect([...places].sort((a, b) => a - b)).not.toEqual(places);
  });

  it('that is half full is followed by the next', async () => {
    await world.database.execute('UPDATE credential_status_lists SET taken = 65536 WHERE number = 1');
    const credential = await verified(await aGraduate(world, city));
    expect(credential.credentialStatus.statusListCredential).toMatch(/\/2$/);
    expect(await check.isValid(credential)).toBe(true);
  });
});

describe('keys', () => {
  it('may be changed: what was signed stays good, what is signed uses the new one', async () => {
    const seed = () => randomBytes(32).toString('base64');
    const [old, fresh] = [seed(), seed()];
    const issuerOf = (keys: string) =>
      new CredentialIssuer(
        new Config(settings('jiaxue_none', { CREDENTIAL_KEYS: keys, PUBLIC_URL: 'https://city.example/jx' })),
      );
    const [before, after] = [issuerOf(`c1:${old}`), issuerOf(`c2:${fresh},c1:${old}`)];
    const kidOf = (signed: string) =>
      JSON.parse(Buffer.from(signed.split('.')[0] ?? '', 'base64url').toString()).kid;
    expect(kidOf(await before.sign({}, 'JWT'))).toBe('did:web:city.example:jx#c1');
    expect(kidOf(await after.sign({}, 'JWT'))).toBe('did:web:city.example:jx#c2');
    const methods = (issuer: CredentialIssuer) =>
      (issuer.document() as { verificationMethod: object[] }).verificationMethod;
    expect(methods(after)).toEqual(expect.arrayContaining(methods(before)));
    expect(JSON.stringify(methods(after))).not.toMatch(/"d":/);
  });
});

describe('a deleted account', () => {
  it('takes the salt of the name away', async () => {
    const holder = await aGraduate(world, city);
    await announce(world, PersonErased, { personId: holder.id });
    await world.drain();
    const rows = await world.database.query(
      `SELECT k.salt FROM certificate_credentials k JOIN certificates c ON c.id = k.certificate_id WHERE c.person_id = ?`,
      [holder.id],
    );
    expect(rows).toEqual([{ salt: null }]);
  });
});
