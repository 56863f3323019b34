package io.switchboard.validation;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.concurrent.CompletionStage;

/** Gets at what an asynchronous result completed with, for constraints such as {@code CompletionStage<@NotNull Order>}. */
final class StageValues implements ValueExtractor<CompletionStage<@ExtractedValue ?>> {

    /** Asked only once the stage is complete. */
    @Override
    public void extractValues(CompletionStage<@ExtractedValue ?> stage, ValueReceiver receiver) {
        receiver.value(null, stage.toCompletableFuture().join());
    }
}
