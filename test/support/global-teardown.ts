import type { Services } from '../../docker/embedded/services.mjs';

const kept = globalThis as { jiaxueServices?: Services };

export default async function globalTeardown(): Promise<void> {
  const services = kept.jiaxueServices;
  kept.jiaxueServices = undefined;
  await services?.stop();
}
