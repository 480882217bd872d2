import { Config } from '@libs/platform';
import { nouns } from '../../../apps/api/nouns';
import { WorkerModule } from '../../../apps/worker/worker.module';
import { settings } from '../../support/settings';

test('The worker serves the events of every noun the api has: else they would be given up', () => {
  const { imports = [] } = WorkerModule.with(new Config(settings('jiaxue')));
  expect(imports).toEqual(expect.arrayContaining(nouns));
});
