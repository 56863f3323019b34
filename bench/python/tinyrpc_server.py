"""The services by tinyrpc on gevent's WSGI server, as its documentation does it. Takes the port."""

import sys

import gevent
import gevent.pywsgi
import gevent.queue
from tinyrpc.dispatch import RPCDispatcher
from tinyrpc.protocols.jsonrpc import JSONRPCProtocol
from tinyrpc.server.gevent import RPCServerGreenlets
from tinyrpc.transports.wsgi import WsgiServerTransport

dispatcher = RPCDispatcher()
dispatcher.add_method(lambda a, b: a + b, 'calc.add')
dispatcher.add_method(lambda person: person, 'people.echo')

transport = WsgiServerTransport(max_content_length=1 << 20, queue_class=gevent.queue.Queue)
web = gevent.pywsgi.WSGIServer(('127.0.0.1', int(sys.argv[1])), transport.handle, log=None)
gevent.spawn(web.serve_forever)
RPCServerGreenlets(transport, JSONRPCProtocol(), dispatcher).serve_forever()
