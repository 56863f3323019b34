package io.switchboard.bench.micro;

import io.switchboard.bench.peer.JsonRpc4j;
import io.switchboard.bench.work.Reply;
import io.switchboard.bench.work.Workload;
import java.io.IOException;
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

/** A whole message from bytes to bytes, by the product with everything switched on and by jsonrpc4j. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MessageBenchmark {

    /** What is sent. */
    @Param({"add", "echo", "batch10", "batch50", "batch1000"})
    public String workload;

    private byte[] message;
    private Switchboard switchboard;
    private JsonRpc4j jsonrpc4j;

    /**
     * Starts both, and makes sure that both answer rightly.
     *
     * @throws IOException when the peer fails
     */
    @Setup
    public void start() throws IOException {
        Workload work = Workload.of(workload);
        message = work.bytes();
        switchboard = new Switchboard();
        jsonrpc4j = new JsonRpc4j();
        Reply.require(work, switchboard.answer(message));
        Reply.require(work, jsonrpc4j.answer(message));
    }

    /** Ends the product's container. */
    @TearDown
    public void stop() {
        switchboard.close();
    }

    /** The product. */
    @Benchmark
    public byte[] switchboard() {
        return switchboard.answer(message);
    }

    /** The peer. */
    @Benchmark
    public byte[] jsonrpc4j() throws IOException {
        return jsonrpc4j.answer(message);
    }
}
