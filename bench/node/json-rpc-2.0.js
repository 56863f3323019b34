// The services by json-rpc-2.0, which leaves HTTP to its user: here Node's own server, the fastest there is. Takes the port.
const http = require('node:http');
const { JSONRPCServer } = require('json-rpc-2.0');

const services = new JSONRPCServer();
services.addMethod('calc.add', ([a, b]) => a + b);
services.addMethod('people.echo', ([person]) => person);

http
  .createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const reply = await services.receive(JSON.parse(Buffer.concat(chunks)));
      const body = Buffer.from(JSON.stringify(reply));
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
      response.end(body);
    });
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
