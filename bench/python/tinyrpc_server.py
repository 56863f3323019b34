"""The services by tinyrpc on gevent's WSGI server, as its documentation does it. Takes the port."""

import sys

import gevent
import gevent.pywsgi
import gevent.queue
import gevent.socket
from tinyrpc.dispatch import RPCDispatcher
from tinyrpc.protocols.jsonrpc import JSONRPCProtocol
from tinyrpc.server.gevent import RPCServerGreenlets
from tinyrpc.transports.wsgi import WsgiServerTransport

dispatcher = RPCDispatcher()
dispatcher.add_method(lambda a, b: a + b, 'calc.add')
dispatcher.add_method(lambda person: person, 'people.echo')

transport = WsgiServerTransport(max_content_length=1 << 20, queue_class=gevent.queue.Queue)
listener = gevent.socket.socket()
# Head and body go in two pieces; without this each reply waits 40 ms. Connections have it from their listener.
listener.setsockopt(gevent.socket.IPPROTO_TCP, gevent.socket.TCP_NODELAY, 1)
listener.bind(('127.0.0.1', int(sys.argv[1])))
listener.listen(1024)
web = gevent.pywsgi.WSGIServer(listener, transport.handle, log=None)
gevent.spawn(web.serve_forever)
RPCServerGreenlets(transport, JSONRPCProtocol(), dispatcher).serve_forever()
