package io.switchboard.bench.micro;

import io.switchboard.bench.work.Person;
import io.switchboard.bench.work.Reply;
import io.switchboard.bench.work.Workload;
import io.switchboard.dispatch.RpcDispatcher;
import io.switchboard.message.RpcBatchReply;
import io.switchboard.message.RpcItem;
import io.switchboard.message.RpcMessage;
import io.switchboard.message.RpcReply;
import io.switchboard.message.RpcRequest;
import io.switchboard.message.RpcResponse;
import io.switchboard.message.TransportContext;
import io.switchboard.protocol.jsonrpc.JsonRpcProtocol;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** The stages that a message goes through, each by itself. Dispatching contains binding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StageBenchmark {

    private static final TransportContext CONTEXT = TransportContext.named("memory");

    /** What is sent. */
    @Param({"add", "echo", "batch50"})
    public String workload;

    private final JsonRpcProtocol protocol = new JsonRpcProtocol();
    private byte[] message;
    private Type type;
    private Switchboard switchboard;
    private RpcDispatcher dispatcher;
    private RpcMessage decoded;
    private RpcReply reply;

    /** Prepares what each stage gets from the one before it. */
    @Setup
    public void start() {
        Workload work = Workload.of(workload);
        message = work.bytes();
        type = work == Workload.ECHO ? Person.class : int.class;
        switchboard = new Switchboard();
        dispatcher = switchboard.dispatcher();
        decoded = protocol.decode(message);
        List<RpcResponse> responses = dispatch();
        reply = decoded.batch() ? new RpcBatchReply(responses) : responses.get(0);
        Reply.require(work, encode());
    }

    /** Ends the container. */
    @TearDown
    public void stop() {
        switchboard.close();
    }

    /** From bytes to requests. */
    @Benchmark
    public RpcMessage decode() {
        return protocol.decode(message);
    }

    /** From JSON to arguments. */
    @Benchmark
    public void bind(Blackhole values) {
        for (RpcItem item : decoded.items()) {
            RpcRequest request = (RpcRequest) item;
            for (int i = 0; i < request.params().size(); i++) {
                values.consume(request.params().get(i, type));
            }
        }
    }

    /** From requests to responses. */
    @Benchmark
    public List<RpcResponse> dispatch() {
        List<RpcResponse> made = new ArrayList<>(decoded.items().size());
        for (RpcItem item : decoded.items()) {
            made.add(dispatcher.dispatch((RpcRequest) item, CONTEXT));
        }
        return made;
    }

    /** From responses to bytes. */
    @Benchmark
    public byte[] encode() {
        return protocol.encode(reply);
    }
}
