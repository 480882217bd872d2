import type { SmtpStandIn } from '../smtp-stand-in';
import type { World } from '../world';
import type { TestPerson } from './people';

/** Connects the person’s mail as she would: by the code that is sent there. */
export async function aMailAddress(
  world: World,
  smtp: SmtpStandIn,
  person: TestPerson,
  email: string,
): Promise<void> {
  await world.as(person).put('/api/me/notice-contacts/email', { email });
  await world.drain();
  const code = /(\d{6})/.exec(smtp.mailsTo(email).at(-1)?.text.split('\n\n').slice(1).join() ?? '')?.[1];
  const { status } = await world.as(person).post('/api/me/notice-contacts/email/confirmation', { code });
  if (status !== 204) throw new Error(`the address was not confirmed: ${status}`);
}

/** What stands in somebody’s inbox, newest first. */
export async function inboxOf(
  world: World,
  person: TestPerson,
): Promise<{ id: string; kind: string; text: string; read: boolean; sourceId: string | null }[]> {
  return (await world.as(person).get('/api/me/notices?pageSize=100')).body.items;
}
