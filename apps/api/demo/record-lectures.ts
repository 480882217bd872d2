import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AuthoringService, OutlineService, ReviewService } from '@libs/catalogue';
import { GrantedRoles, People } from '@libs/identity';
import { MediaLibrary, Subtitles } from '@libs/media';
import { Units } from '@libs/organization';
import { Config, Database } from '@libs/platform';
import { ApiModule } from '../api.module';
import { LectureStudio } from './lectures/lecture-studio';
import { lectures } from './lectures/lecture-texts';

/** Makes the lectures of the demo city while the platform is already running; ends when all are published. */
async function main(): Promise<void> {
  const config = new Config(process.env);
  const app = await NestFactory.createApplicationContext(ApiModule.with(config), {
    logger: ['error', 'warn'],
  });
  const get = app.get.bind(app);
  const desk = {
    authoring: get(AuthoringService),
    outlines: get(OutlineService),
    review: get(ReviewService),
    media: get(MediaLibrary),
    subtitles: get(Subtitles),
  };
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  // Fewer are sooner done, on a machine or in a test that has little time.
  const most = Number(process.env.DEMO_LECTURES || lectures.length);
  const rest = { database: get(Database), config, say, wanted: lectures.slice(0, most) };
  await new LectureStudio(desk, get(Units), get(People), get(GrantedRoles), rest).recordAll();
  await app.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `The lectures could not be recorded: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(1);
  },
);
