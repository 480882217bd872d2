import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Config, JobRunner, Log } from '@libs/platform';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(new Config(process.env)), {
    bufferLogs: true,
  });
  app.useLogger(app.get(Log));
  const runner = app.get(JobRunner);
  await runner.start();
  app.get(Log).info({}, 'worker is ready');
  const stop = () =>
    void runner
      .stop()
      .then(() => app.close())
      .then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
