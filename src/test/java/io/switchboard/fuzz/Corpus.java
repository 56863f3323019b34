package io.switchboard.fuzz;

import io.switchboard.json.JsonCorpus;
import io.switchboard.wire.WireScript;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The messages that mutation starts from: those of the wire scripts, and the tables of JSON texts. Immutable. */
final class Corpus {

    /** Longer texts are only of use against the limits, and slow down everything else. */
    private static final int SHORT = 2_000;

    private static final int WIRE_SHARE_PERCENT = 70;

    private final List<byte[]> wire = WireScript.allSteps()
            .map(WireScript.Step::message)
            .filter(message -> message.length < SHORT)
            .toList();

    private final List<byte[]> texts = Stream.of(JsonCorpus.accept(), JsonCorpus.reject(), JsonCorpus.either())
            .flatMap(samples -> samples)
            .map(JsonCorpus.Sample::bytes)
            .filter(text -> text.length < SHORT)
            .toList();

    /** Gives all messages, which must not be changed. */
    List<byte[]> messages() {
        return Stream.concat(wire.stream(), texts.stream()).toList();
    }

    /** Picks a message, which must not be changed. */
    byte[] pick(RandomGenerator random) {
        List<byte[]> part = random.nextInt(100) < WIRE_SHARE_PERCENT ? wire : texts;
        return part.get(random.nextInt(part.size()));
    }
}
