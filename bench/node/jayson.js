// The services by jayson, on its own HTTP server. Takes the port.
const jayson = require('jayson');

const methods = {
  'calc.add': ([a, b], done) => done(null, a + b),
  'people.echo': ([person], done) => done(null, person),
};

new jayson.Server(methods).http().listen(Number(process.argv[2]), '127.0.0.1');
