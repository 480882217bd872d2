// Servers that do nothing for a report but answer it. Prints the port it listens on.
const { createServer } = require('node:http');
const { fastify } = require('fastify');

const answer = {
  seq: 7,
  coveredSeconds: 345,
  percent: 43.1,
  completed: false,
  creditedSeconds: 15,
  clipped: [],
  seekCeiling: null,
};

/** Reads the body, answers: the least that can be done about a POST on Node. */
function bareNode() {
  const text = JSON.stringify(answer);
  const headers = { 'content-type': 'application/json', 'content-length': text.length };
  const server = createServer((request, response) => {
    request.on('data', () => undefined);
    request.on('end', () => response.writeHead(200, headers).end(text));
  });
  server.listen(0, '127.0.0.1', () => tell(server));
}

/** Parses the same JSON, serialises the same answer. */
async function bareFastify() {
  const app = fastify();
  app.post('/api/play-sessions/:id/reports', (request, reply) => {
    reply.send({ ...answer, seq: request.body.seq });
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  tell(app.server);
}

function tell(server) {
  process.stdout.write(`${server.address().port}\n`);
}

if (process.argv[2] === 'node') bareNode();
else void bareFastify();
