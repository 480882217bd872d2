import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of every route, made from the DTO and view classes. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setTitle('家学 Jiaxue')
    .setDescription('The platform of a city’s parent schools. Errors are RFC 9457 problem+json.')
    .setVersion('1')
    .addCookieAuth('jiaxue')
    .build();
  return SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => {
      const noun = controller.replace(/Controller$/, '');
      return noun.charAt(0).toLowerCase() + noun.slice(1) + method.charAt(0).toUpperCase() + method.slice(1);
    },
  });
}
